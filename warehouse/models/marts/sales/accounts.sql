{{ config(materialized='view', schema='marts') }}

with

account_versions as (

    select * from {{ ref('account_versions') }}

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
        source,
        employees,
        year_established,
        annual_revenue,
        annual_revenue_currency,
        recorded_from
    from account_versions
    where recorded_to = {{ var('end_of_time') }}

)

select * from final
settings final = 1
