{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'deal_id', 'version'],
        unique_key=['tenant', 'deal_id', 'version'],
        incremental_strategy='append'
    )
}}

with

deal_events as (

    select * from {{ ref('stg_sales__deal_events') }}
    {% if is_incremental() %}
    -- Deals of which more events are known than the table holds, whatever the order in which they came.
    where (tenant, deal_id) in (

        select tenant, deal_id
        from {{ ref('stg_sales__deal_events') }}
        group by tenant, deal_id
        having (tenant, deal_id, uniqExact(version)) not in (

            select tenant, deal_id, uniqExact(version)
            from {{ this }}
            group by tenant, deal_id

        )

    )
    {% endif %}

),

-- A repeated delivery is the same event again.
distinct_events as (

    select * from deal_events
    limit 1 by tenant, deal_id, version

),

dated as (

    select
        *,
        type in ('DealOpened', 'DealDetailsChanged') as has_details,
        coalesce(happened_on, toDate32(occurred_at)) as event_date
    from distinct_events

),

-- The state after each event: the newest of what the events so far say of each part of a deal.
folded as (

    select
        tenant,
        deal_id,
        version,
        event_id,
        type,

        argMaxIf(tuple(owner_id, team_id), version, type in ('DealOpened', 'DealAssigned')) over so_far as owner,
        argMaxIf(
            tuple(account_id, product_id, probability, expected_close_on), version, has_details
        ) over so_far as details,
        argMaxIf(tuple(amount, currency), version, has_details or type = 'DealWon') over so_far as price,
        argMaxIf(stage, version, stage != '') over so_far as stage_then,
        argMaxIf(tuple(opened_on), version, has_opened_on) over so_far as opening,
        argMaxIf(tuple(source_system), version, type = 'DealOpened') over so_far as origin,
        argMaxIf(
            tuple(type, happened_on, reason), version, not has_details and type != 'DealAssigned'
        ) over so_far as last_move,
        argMinIf(
            tuple(happened_on), version, stage in ('rdv', 'proposition', 'audit', 'negociation')
        ) over so_far as qualification,
        max(stage in ('rdv', 'proposition', 'audit', 'negociation')) over so_far as reached_rdv,
        max(type = 'DealOpened') over so_far as is_opened,

        max(event_date) over so_far as effective_from,
        max(recorded_at) over so_far as recorded_from,
        max(occurred_at) over so_far as last_event_at

    from dated
    window so_far as (
        partition by tenant, deal_id
        order by version
        rows between unbounded preceding and current row
    )

),

-- A row holds until the next one of its deal.
bounded as (

    select
        *,
        leadInFrame(effective_from, 1, {{ var('end_of_days') }}) over whole_deal as effective_to,
        leadInFrame(recorded_from, 1, {{ var('end_of_time') }}) over whole_deal as recorded_to,
        count() over whole_deal as versions
    from folded
    window whole_deal as (
        partition by tenant, deal_id
        order by version
        rows between unbounded preceding and unbounded following
    )

),

final as (

    select
        tenant,
        deal_id,
        version,
        event_id,
        type as event_type,
        versions,

        owner.1 as owner_id,
        owner.2 as team_id,
        details.1 as account_id,
        details.2 as product_id,
        origin.1 as source,
        stage_then as stage,
        multiIf(
            last_move.1 = 'DealWon', 'won',
            last_move.1 = 'DealLost', 'lost',
            last_move.1 = 'DealDisqualified', 'disqualified',
            'open'
        ) as outcome,
        if(outcome = 'lost', last_move.3, null) as loss_reason,
        price.2 as currency,

        price.1 as amount,
        details.3 as own_probability,
        multiIf(
            outcome = 'won', toDecimal32(1, 6),
            outcome in ('lost', 'disqualified'), toDecimal32(0, 6),
            coalesce(
                own_probability,
                transform(
                    stage,
                    ['prospect', 'rdv', 'proposition', 'audit', 'negociation'],
                    [
                        toDecimal32('0.05', 6),
                        toDecimal32('0.15', 6),
                        toDecimal32('0.35', 6),
                        toDecimal32('0.5', 6),
                        toDecimal32('0.7', 6)
                    ],
                    toDecimal32(0, 6)
                )
            )
        ) as probability,

        outcome = 'open' as is_open,
        outcome = 'disqualified' as is_disqualified,
        -- A deal that was past the RDV is qualified even where the day of its RDV is not known.
        outcome = 'won' or reached_rdv as is_qualified,

        opening.1 as opened_on,
        qualification.1 as qualified_on,
        details.4 as expected_close_on,
        if(outcome = 'open', null, last_move.2) as closed_on,

        effective_from,
        effective_to,
        recorded_from,
        recorded_to,
        last_event_at

    from bounded
    where is_opened

)

select
    tenant,
    deal_id,
    version,
    event_id,
    toLowCardinality(event_type) as event_type,
    versions,
    toLowCardinality(owner_id) as owner_id,
    toLowCardinality(team_id) as team_id,
    account_id,
    toLowCardinality(product_id) as product_id,
    toLowCardinality(source) as source,
    toLowCardinality(stage) as stage,
    toLowCardinality(outcome) as outcome,
    toLowCardinality(loss_reason) as loss_reason,
    toLowCardinality(currency) as currency,
    amount,
    own_probability,
    probability,
    is_open,
    is_disqualified,
    is_qualified,
    opened_on,
    qualified_on,
    expected_close_on,
    closed_on,
    effective_from,
    effective_to,
    recorded_from,
    recorded_to,
    last_event_at
from final
