{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'account_id', 'version'],
        unique_key=['tenant', 'account_id', 'version'],
        incremental_strategy='append'
    )
}}

with

account_events as (

    select * from {{ ref('stg_sales__account_events') }}
    {% if is_incremental() %}
    where (tenant, account_id) in (

        select tenant, account_id
        from {{ ref('stg_sales__account_events') }}
        group by tenant, account_id
        having (tenant, account_id, uniqExact(version)) not in (

            select tenant, account_id, uniqExact(version)
            from {{ this }}
            group by tenant, account_id

        )

    )
    {% endif %}

),

distinct_events as (

    select * from account_events
    limit 1 by tenant, account_id, version

),

folded as (

    select
        *,
        max(recorded_at) over so_far as recorded_from,
        argMinIf(tuple(source_system), version, type = 'AccountRegistered') over so_far as origin
    from distinct_events
    window so_far as (
        partition by tenant, account_id
        order by version
        rows between unbounded preceding and current row
    )

),

final as (

    select
        tenant,
        account_id,
        version,
        account_name,
        sector,
        country,
        parent_account_id,
        origin.1 as source,
        employees,
        year_established,
        annual_revenue,
        annual_revenue_currency,
        recorded_from,
        leadInFrame(recorded_from, 1, {{ var('end_of_time') }}) over whole_account as recorded_to
    from folded
    window whole_account as (
        partition by tenant, account_id
        order by version
        rows between unbounded preceding and unbounded following
    )

)

select * from final
