SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)),
  toString(countIf((dateDiff('day', opened_on, closed_on)) IS NULL)),
  toString(if(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL) = 0, NULL, quantileExactInclusiveIf(0.5)(assumeNotNull(dateDiff('day', opened_on, closed_on)), (dateDiff('day', opened_on, closed_on)) IS NOT NULL))),
  toString(if(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL) = 0, NULL, avgIf(dateDiff('day', opened_on, closed_on), (dateDiff('day', opened_on, closed_on)) IS NOT NULL))),
  toString(if(toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)) = 0, NULL, arrayElement(arraySort(groupArrayIf(assumeNotNull(dateDiff('day', opened_on, closed_on)), (dateDiff('day', opened_on, closed_on)) IS NOT NULL)), least(greatest(toInt64(floor(toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)) / 2 - 0.98 * sqrt(toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL))))), 1), toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)))))),
  toString(if(toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)) = 0, NULL, arrayElement(arraySort(groupArrayIf(assumeNotNull(dateDiff('day', opened_on, closed_on)), (dateDiff('day', opened_on, closed_on)) IS NOT NULL)), least(greatest(toInt64(ceil(1 + toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)) / 2 + 0.98 * sqrt(toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL))))), 1), toInt64(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL))))))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'won')
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
