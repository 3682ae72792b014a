SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf(outcome IN ('won', 'lost'))),
  toString(countIf(outcome = 'won')),
  toString(countIf(outcome = 'lost')),
  toString(countIf(outcome = 'disqualified'))
] AS v
FROM marts.deal_versions AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND recorded_from <= {as_of:DateTime64(3, 'UTC')}
  AND recorded_to > {as_of:DateTime64(3, 'UTC')}
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
