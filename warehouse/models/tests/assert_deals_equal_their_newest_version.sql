-- Accounting identity: deals and the versions that still hold have the same amounts, by tenant, outcome and currency.
select tenant, outcome, currency, sum(sign) as deals_apart, sum(sign * coalesce(amount, 0)) as amount_apart
from (
    select tenant, outcome, currency, amount, 1 as sign
    from {{ ref('deals') }}
    union all
    select tenant, outcome, currency, amount, -1 as sign
    from {{ ref('deal_versions') }}
    where recorded_to = {{ var('end_of_time') }}
) as compared
group by tenant, outcome, currency
having deals_apart != 0 or amount_apart != 0
