-- How far each follower of the event log has come: the pair (transaction, position) of its last event, and the running
-- number of that event in its reading. Written by the follower on the connection that holds its lock, in the
-- transaction of its effects where those are in this database. `recorded_at` is that of the last event: the lag in time.
CREATE TABLE pipeline.checkpoints (
  follower    text COLLATE "C" PRIMARY KEY,
  transaction xid8           NOT NULL,
  position    bigint         NOT NULL,
  sequence    bigint         NOT NULL,
  recorded_at timestamptz(3),
  saved_at    timestamptz(3) NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT, UPDATE, DELETE ON pipeline.checkpoints TO skillhub_relay;
-- The HTTP edge waits for a projection to have come as far as its own write; there is no tenant's data in a checkpoint.
GRANT USAGE ON SCHEMA pipeline TO skillhub_app;
GRANT SELECT ON pipeline.checkpoints TO skillhub_app;
