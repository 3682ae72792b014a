{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'deal_id'],
        unique_key=['tenant', 'deal_id'],
        incremental_strategy='append'
    )
}}

with

deal_versions as (

    select * from {{ ref('deal_versions') }}

),

-- The row that still holds: of the rows of a deal, the one that nothing came after.
final as (

    select
        tenant,
        deal_id,
        version,
        versions,
        owner_id,
        team_id,
        account_id,
        product_id,
        source,
        stage,
        outcome,
        loss_reason,
        currency,
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
        recorded_from,
        last_event_at
    from deal_versions
    where recorded_to = {{ var('end_of_time') }}

)

select * from final
{% if is_incremental() %}
where (tenant, deal_id, versions) not in (select tenant, deal_id, versions from {{ this }})
{% endif %}
settings final = 1
