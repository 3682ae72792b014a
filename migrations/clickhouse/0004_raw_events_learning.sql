-- Why: the events of learning, one row for each, immutable. The loader alone writes; staging models and the drill from a
-- number to its event read. Everything about engine, sort key and window is as in 0002_raw_events_sales.sql: the loader
-- writes every domain in the same form.
CREATE TABLE IF NOT EXISTS {{raw}}.events_learning (
  tenant         LowCardinality(String),
  event_id       UUID,
  stream_id      String,
  stream_version UInt32,
  type           LowCardinality(String),
  schema_version UInt16,
  data           String CODEC(ZSTD(1)),
  actor          String,
  correlation_id String,
  causation_id   String,
  origin         String,
  occurred_at    DateTime64(3, 'UTC'),
  recorded_at    DateTime64(3, 'UTC'),
  topic          LowCardinality(String),
  partition      UInt16,
  sequence       UInt64,
  loaded_at      DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC')
)
ENGINE = MergeTree
ORDER BY (tenant, type, sequence)
SETTINGS non_replicated_deduplication_window = 1000;
