{{ config(materialized='view', schema='staging') }}

with

events as (

    select * from {{ source('raw', 'events_sales') }}

),

renamed as (

    select
        tenant,
        JSONExtractString(data, 'accountId') as account_id,
        stream_version as version,
        type,

        JSONExtractString(data, 'name') as account_name,
        JSONExtract(data, 'sector', 'Nullable(String)') as sector,
        JSONExtract(data, 'country', 'Nullable(String)') as country,
        JSONExtract(data, 'parentAccountId', 'Nullable(String)') as parent_account_id,
        JSONExtract(data, 'source', 'system', 'Nullable(String)') as source_system,
        JSONExtract(data, 'annualRevenue', 'currency', 'Nullable(String)') as annual_revenue_currency,

        JSONExtract(data, 'employees', 'Nullable(Int64)') as employees,
        JSONExtract(data, 'yearEstablished', 'Nullable(UInt16)') as year_established,
        toDecimal128(JSONExtract(data, 'annualRevenue', 'minor', 'Nullable(Int64)'), 4) / multiIf(
            annual_revenue_currency in ({{ var('currencies_without_minor_unit') }}), 1,
            annual_revenue_currency in ({{ var('currencies_with_three_digits') }}), 1000,
            100
        ) as annual_revenue,

        recorded_at
    from events
    where type in ('AccountRegistered', 'AccountDetailsChanged')

)

select * from renamed
