{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'product_id'],
        unique_key=['tenant', 'product_id'],
        incremental_strategy='append'
    )
}}

with

product_events as (

    select * from {{ ref('stg_sales__product_events') }}

),

final as (

    select
        tenant,
        product_id,
        uniqExact(version) as versions,
        argMaxIf(product_name, version, type = 'ProductListed') as product_name,
        argMaxIf(product_family, version, type = 'ProductListed') as product_family,
        argMax(list_price, version) as list_price,
        argMax(list_price_currency, version) as list_price_currency
    from product_events
    group by tenant, product_id

)

select * from final
{% if is_incremental() %}
where (tenant, product_id, versions) not in (select tenant, product_id, versions from {{ this }})
{% endif %}
settings final = 1
