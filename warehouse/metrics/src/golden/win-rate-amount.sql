SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count()),
  toString(sum(if(outcome = 'won', amount, 0))),
  toString(sum(amount)),
  toString(sum(toFloat64(amount) * toFloat64(amount)))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (outcome IN ('won', 'lost'))
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
GROUP BY cur
