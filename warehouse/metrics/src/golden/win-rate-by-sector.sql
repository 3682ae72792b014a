SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(sector AS Nullable(String)) AS d0, CAST(product_family AS Nullable(String)) AS d1, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((outcome IN ('won', 'lost')))),
  toString(sumIf(if(outcome = 'won', 1, 0), (outcome IN ('won', 'lost')))),
  toString(sumIf(1, (outcome IN ('won', 'lost')))),
  toString(sum(if(outcome = 'won', 1, 0))),
  toString(sum(if(outcome = 'lost', 1, 0))),
  toString(sum(if(outcome = 'disqualified', 1, 0)))
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
LEFT ANY JOIN (SELECT account_id AS account_key, sector, country FROM marts.account_versions FINAL WHERE tenant = {tenant:String} AND recorded_to = toDateTime64('2299-12-31 00:00:00', 3, 'UTC')) AS accounts ON account_id = account_key
LEFT ANY JOIN (SELECT product_id AS product_key, product_family FROM marts.products FINAL WHERE tenant = {tenant:String}) AS products ON product_id = product_key
WHERE ((outcome IN ('won', 'lost')) OR (outcome = 'disqualified'))
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
  AND (country IS NULL OR country NOT IN {filter_0:Array(String)})
GROUP BY d0, d1
