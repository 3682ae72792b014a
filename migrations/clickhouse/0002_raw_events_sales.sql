-- Why: the events of sales, one row for each, immutable. The loader alone writes; the staging models and the drill from
-- a number to its event read. Personal fields of `data` are ciphertext.
-- Sort key: a tenant's events of one type in the order of the store, which is how models read them. No partitions: an
-- insert is then one part, seen whole or not at all.
-- The window makes the engine drop an insert whose token it has seen: a batch repeated after a crash counts once. One
-- batch for each Kafka partition can be in doubt at a time, so that 1,000 tokens are plenty.
-- `sequence` is the running number of the relay's reading, `loaded_at` the only column that differs between two loads.
CREATE TABLE IF NOT EXISTS {{raw}}.events_sales (
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
