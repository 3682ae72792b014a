{{ config(materialized='view', schema='staging') }}

with

events as (

    select * from {{ source('raw', 'events_sales') }}

),

renamed as (

    select
        tenant,
        JSONExtractString(data, 'activityId') as activity_id,
        substring(stream_id, 6) as deal_id,
        stream_version as version,
        JSONExtractString(data, 'kind') as kind,
        parseDateTime64BestEffort(JSONExtractString(data, 'at'), 3, 'UTC') as at,
        recorded_at
    from events
    where type = 'ActivityLogged'

)

select * from renamed
