SELECT 0 AS series, 'events' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((dateDiff('day', opened_on, closed_on)) IS NOT NULL)),
  toString(countIf((dateDiff('day', opened_on, closed_on)) IS NULL)),
  toString(toJSONString(sumMapIf([toInt64(assumeNotNull(dateDiff('day', opened_on, closed_on)))], [toInt64(1)], (dateDiff('day', opened_on, closed_on)) IS NOT NULL)))
] AS v
FROM marts.deals AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'won')
  AND closed_on >= {from_0:Date32}
  AND closed_on < {to_0:Date32}
UNION ALL
SELECT 0 AS series, 'waiting' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((dateDiff('day', opened_on, period_cut) - 1) IS NOT NULL)),
  toString(countIf((dateDiff('day', opened_on, period_cut) - 1) IS NULL)),
  toString(toJSONString(sumMapIf([toInt64(assumeNotNull(dateDiff('day', opened_on, period_cut) - 1))], [toInt64(1)], (dateDiff('day', opened_on, period_cut) - 1) IS NOT NULL)))
] AS v
FROM marts.deal_versions AS fact FINAL
ARRAY JOIN {labels_0:Array(Date32)} AS period_label, {starts_0:Array(Date32)} AS period_start, {ends_0:Array(Date32)} AS period_end, {cuts_0:Array(Date32)} AS period_cut
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'open')
  AND effective_from < period_cut AND effective_to >= period_cut
