SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(sector AS Nullable(String)) AS d0, CAST(product_family AS Nullable(String)) AS d1, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf(outcome IN ('won', 'lost'))),
  toString(countIf(outcome = 'won')),
  toString(countIf(outcome = 'lost')),
  toString(countIf(outcome = 'disqualified'))
] AS v
FROM marts.deals AS fact FINAL
LEFT ANY JOIN (SELECT account_id AS account_key, sector, country FROM marts.account_versions FINAL WHERE tenant = {tenant:String} AND recorded_to = toDateTime64('2299-12-31 00:00:00', 3, 'UTC')) AS accounts ON account_id = account_key
LEFT ANY JOIN (SELECT product_id AS product_key, product_family FROM marts.products FINAL WHERE tenant = {tenant:String}) AS products ON product_id = product_key
WHERE fact.tenant = {tenant:String}
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
  AND (country IS NULL OR country NOT IN {filter_0:Array(String)})
GROUP BY d0, d1
