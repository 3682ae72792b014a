{{
    config(
        materialized='incremental',
        schema='marts',
        engine='ReplacingMergeTree()',
        order_by=['tenant', 'deal_id', 'activity_id'],
        unique_key=['tenant', 'deal_id', 'activity_id'],
        incremental_strategy='append'
    )
}}

with

deal_versions as (

    select tenant, deal_id, version, versions, owner_id, team_id, account_id
    from {{ ref('deal_versions') }}

),

logged as (

    select * from {{ ref('stg_sales__activities') }}
    limit 1 by tenant, deal_id, activity_id

),

-- Whose activity it is: the owner of the deal when it was logged.
final as (

    select
        logged.tenant as tenant,
        logged.deal_id as deal_id,
        logged.activity_id as activity_id,
        logged.version as version,
        deal_versions.versions as deal_versions,
        deal_versions.owner_id as owner_id,
        deal_versions.team_id as team_id,
        deal_versions.account_id as account_id,
        logged.kind as kind,
        logged.at as at,
        logged.recorded_at as recorded_from,
        {{ var('end_of_time') }} as recorded_to
    from logged
    asof inner join deal_versions
        on logged.tenant = deal_versions.tenant
        and logged.deal_id = deal_versions.deal_id
        and logged.version >= deal_versions.version

)

select * from final
{% if is_incremental() %}
-- A deal's later events may say that it had another owner at the time.
where (tenant, deal_id, activity_id, deal_versions) not in (

    select tenant, deal_id, activity_id, deal_versions from {{ this }}

)
{% endif %}
settings final = 1
