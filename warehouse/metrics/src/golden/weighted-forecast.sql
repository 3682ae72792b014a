SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(countIf((is_open))),
  toString(sumIf(amount * probability, (is_open))),
  toString(sum(if(outcome = 'won', amount, 0))),
  toString(sum(if(is_open, amount, 0)))
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
WHERE ((is_open) OR (outcome = 'won'))
  AND if(outcome = 'won', closed_on, expected_close_on) >= {from_0:Date32}
  AND if(outcome = 'won', closed_on, expected_close_on) < {to_0:Date32}
GROUP BY cur
UNION ALL
SELECT 0 AS series, 'undated' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(currency AS Nullable(String)) AS cur, [
  toString(count())
] AS v
FROM (SELECT * FROM marts.deals FINAL WHERE tenant = {tenant:String}) AS fact
WHERE (is_open AND expected_close_on IS NULL)
GROUP BY cur
