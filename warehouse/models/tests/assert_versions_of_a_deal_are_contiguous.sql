-- Accounting identity of time: each row of a deal ends where the next begins, and the last one never ends.
select tenant, deal_id, version, recorded_to, next_recorded_from
from (
    select
        tenant,
        deal_id,
        version,
        recorded_from,
        recorded_to,
        effective_to,
        leadInFrame(recorded_from, 1, {{ var('end_of_time') }}) over whole_deal as next_recorded_from,
        leadInFrame(effective_from, 1, {{ var('end_of_days') }}) over whole_deal as next_effective_from
    from {{ ref('deal_versions') }}
    window whole_deal as (
        partition by tenant, deal_id
        order by version
        rows between unbounded preceding and unbounded following
    )
)
where recorded_to != next_recorded_from
    or effective_to != next_effective_from
    or recorded_from > recorded_to
