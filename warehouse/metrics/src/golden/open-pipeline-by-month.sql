SELECT 0 AS series, 'main' AS part, CAST(toString(period_label) AS Nullable(String)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(countIf((is_open))),
  toString(sumIf(amount, (is_open))),
  toString(sum(amount * probability))
] AS v
FROM (SELECT * FROM marts.deal_versions FINAL WHERE tenant = {tenant:String}) AS fact
ARRAY JOIN {labels_0:Array(Date32)} AS period_label, {starts_0:Array(Date32)} AS period_start, {ends_0:Array(Date32)} AS period_end, {cuts_0:Array(Date32)} AS period_cut
WHERE ((is_open))
  AND effective_from < period_cut AND effective_to >= period_cut
GROUP BY period, cur
