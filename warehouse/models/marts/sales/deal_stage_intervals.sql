{{ config(materialized='view', schema='marts') }}

with

deal_versions as (

    select * from {{ ref('deal_versions') }}

),

compared as (

    select
        tenant,
        deal_id,
        version,
        owner_id,
        team_id,
        stage,
        effective_from,
        lagInFrame(stage, 1, '') over whole_deal as previous_stage
    from deal_versions
    window whole_deal as (
        partition by tenant, deal_id
        order by version
        rows between unbounded preceding and unbounded following
    )

),

entries as (

    select * from compared
    where stage != previous_stage

),

final as (

    select
        tenant,
        deal_id,
        version,
        owner_id,
        team_id,
        stage,
        if(previous_stage = '', null, previous_stage) as previous_stage,
        effective_from as entered_on,
        leadInFrame(toNullable(effective_from), 1, null) over whole_deal as left_on
    from entries
    window whole_deal as (
        partition by tenant, deal_id
        order by version
        rows between unbounded preceding and unbounded following
    )

)

select
    tenant,
    deal_id,
    version,
    owner_id,
    team_id,
    stage,
    previous_stage,
    entered_on,
    left_on,
    dateDiff('day', entered_on, left_on) as days
from final
settings final = 1
