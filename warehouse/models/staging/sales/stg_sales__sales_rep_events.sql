{{ config(materialized='view', schema='staging') }}

with

events as (

    select * from {{ source('raw', 'events_sales') }}

),

renamed as (

    select
        tenant,
        JSONExtractString(data, 'repId') as sales_rep_id,
        stream_version as version,
        JSONExtract(data, 'teamId', 'Nullable(String)') as team_id,
        recorded_at
    from events
    where type in ('SalesRepRegistered', 'SalesRepMovedToTeam')

)

select * from renamed
