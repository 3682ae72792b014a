-- A closed deal has its day, an open one has none; a won deal has an amount in a currency.
select tenant, deal_id, version, outcome, closed_on, amount, currency
from {{ ref('deal_versions') }}
where is_open != (closed_on is null)
    or (outcome = 'won' and (amount is null or currency is null))
    or (amount is null) != (currency is null)
    or (outcome = 'lost') != (loss_reason is not null)
