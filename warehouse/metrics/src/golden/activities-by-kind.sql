SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(String)) AS period, CAST(kind AS Nullable(String)) AS d0, CAST(NULL AS Nullable(String)) AS cur, [
  toString(countIf((kind IS NOT NULL))),
  toString(sumIf(1, (kind IS NOT NULL)))
] AS v
FROM (SELECT * FROM marts.activities FINAL WHERE tenant = {tenant:String}) AS fact
WHERE ((kind IS NOT NULL))
  AND toDate32(at, {time_zone:String}) >= {from_0:Date32}
  AND toDate32(at, {time_zone:String}) < {to_0:Date32}
GROUP BY d0
