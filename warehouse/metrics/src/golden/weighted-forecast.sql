SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(countIf(outcome = 'open')),
  toString(sumIf(amount * probability, outcome = 'open')),
  toString(sum(if(outcome = 'won', amount, 0))),
  toString(sum(if(outcome = 'open', amount, 0)))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (outcome IN ('open', 'won'))
  AND if(outcome = 'won', closed_on, expected_close_on) >= {from_0:Date32}
  AND if(outcome = 'won', closed_on, expected_close_on) < {to_0:Date32}
GROUP BY cur
UNION ALL
SELECT 0 AS series, 'undated' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count())
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'open' AND expected_close_on IS NULL)
GROUP BY cur
