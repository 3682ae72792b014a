SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf(outcome IN ('won', 'lost'))),
  toString(countIf(outcome = 'won')),
  toString(countIf(outcome = 'lost')),
  toString(countIf(outcome = 'disqualified'))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
