{{ config(materialized='view', schema='staging') }}

with

events as (

    select * from {{ source('raw', 'events_sales') }}

),

renamed as (

    select
        tenant,
        substring(stream_id, 6) as deal_id,
        stream_version as version,
        event_id,
        type,

        JSONExtract(data, 'accountId', 'Nullable(String)') as account_id,
        JSONExtract(data, 'productId', 'Nullable(String)') as product_id,
        JSONExtract(data, 'ownerId', 'Nullable(String)') as owner_id,
        JSONExtract(data, 'teamId', 'Nullable(String)') as team_id,
        JSONExtract(data, 'source', 'system', 'Nullable(String)') as source_system,
        multiIf(
            type = 'DealOpened', JSONExtractString(data, 'stage'),
            type in ('DealStageChanged', 'DealReopened'), JSONExtractString(data, 'to'),
            type = 'DealWon', 'gagne',
            type = 'DealLost', 'perdu',
            ''
        ) as stage,
        JSONExtract(data, 'reason', 'Nullable(String)') as reason,
        JSONExtract(data, 'amount', 'currency', 'Nullable(String)') as currency,

        toDecimal128(JSONExtract(data, 'amount', 'minor', 'Nullable(Int64)'), 4) / multiIf(
            currency in ({{ var('currencies_without_minor_unit') }}), 1,
            currency in ({{ var('currencies_with_three_digits') }}), 1000,
            100
        ) as amount,
        JSONExtract(data, 'probability', 'Nullable(Decimal(9, 6))') as probability,

        JSONHas(data, 'openedOn') as has_opened_on,
        JSONExtract(data, 'openedOn', 'Nullable(Date32)') as opened_on,
        JSONExtract(data, 'expectedCloseOn', 'Nullable(Date32)') as expected_close_on,
        coalesce(
            JSONExtract(data, 'changedOn', 'Nullable(Date32)'),
            JSONExtract(data, 'closedOn', 'Nullable(Date32)'),
            JSONExtract(data, 'reopenedOn', 'Nullable(Date32)'),
            JSONExtract(data, 'disqualifiedOn', 'Nullable(Date32)'),
            if(type = 'DealOpened', JSONExtract(data, 'openedOn', 'Nullable(Date32)'), null)
        ) as happened_on,

        occurred_at,
        recorded_at

    from events
    where type in (
        'DealOpened',
        'DealDetailsChanged',
        'DealAssigned',
        'DealStageChanged',
        'DealWon',
        'DealLost',
        'DealReopened',
        'DealDisqualified'
    )

)

select * from renamed
