SELECT 0 AS series, 'main' AS part, CAST(NULL AS Nullable(Date)) AS period, CAST(kind AS Nullable(String)) AS d0, CAST(NULL AS Nullable(String)) AS cur, [
  toString(count())
] AS v
FROM marts.activities AS fact FINAL
WHERE fact.tenant = {tenant:String}
  AND (kind IS NOT NULL)
  AND toDate32(at, {time_zone:String}) >= {from_0:Date32}
  AND toDate32(at, {time_zone:String}) < {to_0:Date32}
GROUP BY d0
