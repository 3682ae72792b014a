-- Why: exactly-once loading. One row for each partition of a topic: up to which sequence it is loaded (`high_water`,
-- what comes again below is a repeat), and the batch that is being loaded. The batch is written down before it is
-- inserted into the warehouse, so that after a crash it is made again with the same bounds and therefore the same token.
-- Written and read by the loader alone.
CREATE TABLE pipeline.loader_batches (
  topic            text COLLATE "C" NOT NULL,
  partition        integer NOT NULL CHECK (partition >= 0),
  generation       integer NOT NULL REFERENCES pipeline.replays,
  high_water       bigint  NOT NULL DEFAULT 0,
  loaded_rows      bigint  NOT NULL DEFAULT 0,
  loaded_batches   bigint  NOT NULL DEFAULT 0,
  pending_first    bigint,
  pending_last     bigint,
  -- Messages between the bounds, and those of them that become rows (the others are dead letters).
  pending_messages integer,
  pending_rows     integer,
  changed_at       timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (topic, partition),
  CHECK (pending_first IS NULL OR (high_water < pending_first AND pending_first <= pending_last)),
  CHECK (num_nulls(pending_first, pending_last, pending_messages, pending_rows) IN (0, 4))
);
GRANT SELECT, INSERT, UPDATE, DELETE ON pipeline.loader_batches TO skillhub_relay;
