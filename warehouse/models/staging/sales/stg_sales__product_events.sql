{{ config(materialized='view', schema='staging') }}

with

events as (

    select * from {{ source('raw', 'events_sales') }}

),

renamed as (

    select
        tenant,
        JSONExtractString(data, 'productId') as product_id,
        stream_version as version,
        type,

        JSONExtract(data, 'name', 'Nullable(String)') as product_name,
        JSONExtract(data, 'family', 'Nullable(String)') as product_family,
        JSONExtractString(data, 'listPrice', 'currency') as list_price_currency,

        toDecimal128(JSONExtractInt(data, 'listPrice', 'minor'), 4) / multiIf(
            list_price_currency in ({{ var('currencies_without_minor_unit') }}), 1,
            list_price_currency in ({{ var('currencies_with_three_digits') }}), 1000,
            100
        ) as list_price,

        recorded_at
    from events
    where type in ('ProductListed', 'ProductRepriced')

)

select * from renamed
