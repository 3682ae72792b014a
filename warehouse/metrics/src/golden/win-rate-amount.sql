SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(countIf((outcome IN ('won', 'lost')))),
  toString(sumIf(if(outcome = 'won', amount, 0), (outcome IN ('won', 'lost')))),
  toString(sumIf(amount, (outcome IN ('won', 'lost')))),
  toString(sumIf(toFloat64(amount) * toFloat64(amount), (outcome IN ('won', 'lost'))))
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
WHERE ((outcome IN ('won', 'lost')))
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
GROUP BY cur
