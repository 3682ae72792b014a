-- Every event that was delivered once or more is one row, as soon as the opening of its deal was delivered.
with

delivered as (

    select tenant, deal_id, uniqExact(event_id) as events
    from {{ ref('stg_sales__deal_events') }}
    group by tenant, deal_id
    having countIf(type = 'DealOpened') > 0

),

shown as (

    select tenant, deal_id, count() as events
    from {{ ref('deal_versions') }}
    group by tenant, deal_id

)

select
    delivered.tenant as tenant,
    delivered.deal_id as deal_id,
    delivered.events as delivered_events,
    shown.events as shown_events
from delivered
left join shown on delivered.tenant = shown.tenant and delivered.deal_id = shown.deal_id
where delivered_events != shown_events
