SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(countIf((outcome = 'won'))),
  toString(sumIf(if(outcome = 'won', amount, 0), (outcome = 'won'))),
  toString(sumIf(if(outcome = 'won', 1, 0), (outcome = 'won'))),
  toString(sumIf(toFloat64(if(outcome = 'won', amount, 0)) * toFloat64(if(outcome = 'won', amount, 0)), (outcome = 'won')))
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
WHERE ((outcome = 'won'))
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
GROUP BY cur
