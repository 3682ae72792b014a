-- The grain of deal_versions.
select tenant, deal_id, version, count() as repeats
from {{ ref('deal_versions') }}
group by tenant, deal_id, version
having repeats > 1
