SELECT 0 AS series, 'open' AS part, toDate(period_label) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count())
] AS v
FROM marts.deal_versions AS fact FINAL
ARRAY JOIN {labels_0:Array(Date32)} AS period_label, {starts_0:Array(Date32)} AS period_start, {ends_0:Array(Date32)} AS period_end, {cuts_0:Array(Date32)} AS period_cut
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'open' AND is_qualified)
  AND effective_from < period_cut AND effective_to >= period_cut
GROUP BY period, cur
UNION ALL
SELECT 0 AS series, 'closed' AS part, toDate(period_label) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count()),
  toString(countIf(outcome = 'won')),
  toString(sumIf(amount, outcome = 'won')),
  toString(toJSONString(sumMapIf([toInt64(assumeNotNull(dateDiff('day', opened_on, closed_on)))], [toInt64(1)], (outcome = 'won') AND (dateDiff('day', opened_on, closed_on)) IS NOT NULL)))
] AS v
FROM marts.deals AS fact FINAL
ARRAY JOIN {labels_0:Array(Date32)} AS period_label, {window_starts_0:Array(Date32)} AS period_start, {ends_0:Array(Date32)} AS period_end, {cuts_0:Array(Date32)} AS period_cut
WHERE fact.tenant = {tenant:String}
  AND (outcome IN ('won', 'lost'))
  AND closed_on >= period_start
  AND closed_on < period_end
GROUP BY period, cur
