SELECT 0 AS series, 'main' AS part, toStartOfMonth(closed_on) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf(outcome IN ('won', 'lost'))),
  toString(countIf(outcome = 'won')),
  toString(countIf(outcome = 'lost')),
  toString(countIf(outcome = 'disqualified'))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
GROUP BY period
UNION ALL
SELECT 1 AS series, 'main' AS part, toStartOfMonth(closed_on) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf(outcome IN ('won', 'lost'))),
  toString(countIf(outcome = 'won')),
  toString(countIf(outcome = 'lost')),
  toString(countIf(outcome = 'disqualified'))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND closed_on >= {from_1:Date32}
  AND closed_on < {to_1:Date32}
GROUP BY period
