SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((outcome IN ('won', 'lost')))),
  toString(sumIf(if(outcome = 'won', 1, 0), (outcome IN ('won', 'lost')))),
  toString(sumIf(1, (outcome IN ('won', 'lost')))),
  toString(sum(if(outcome = 'won', 1, 0))),
  toString(sum(if(outcome = 'lost', 1, 0))),
  toString(sum(if(outcome = 'disqualified', 1, 0)))
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
WHERE ((outcome IN ('won', 'lost')) OR (outcome = 'disqualified'))
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
