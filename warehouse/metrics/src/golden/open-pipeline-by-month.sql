SELECT 0 AS series, 'main' AS part, toDate(period_label) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count()),
  toString(sum(amount)),
  toString(sum(amount * probability))
] AS v
FROM marts.deal_versions AS fact FINAL
ARRAY JOIN {labels_0:Array(Date32)} AS period_label, {starts_0:Array(Date32)} AS period_start, {ends_0:Array(Date32)} AS period_end, {cuts_0:Array(Date32)} AS period_cut
WHERE fact.tenant = {tenant:String}
  AND (outcome = 'open')
  AND effective_from < period_cut AND effective_to >= period_cut
GROUP BY period, cur
