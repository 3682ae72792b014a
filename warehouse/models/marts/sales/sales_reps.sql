{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'sales_rep_id'],
        unique_key=['tenant', 'sales_rep_id'],
        incremental_strategy='append'
    )
}}

with

sales_rep_events as (

    select * from {{ ref('stg_sales__sales_rep_events') }}

),

final as (

    select
        tenant,
        sales_rep_id,
        uniqExact(version) as versions,
        argMax(tuple(team_id), version).1 as team_id
    from sales_rep_events
    group by tenant, sales_rep_id

)

select * from final
{% if is_incremental() %}
where (tenant, sales_rep_id, versions) not in (select tenant, sales_rep_id, versions from {{ this }})
{% endif %}
settings final = 1
