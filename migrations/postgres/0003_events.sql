-- The event log: the only truth, appended by commands through event_store.append(), never changed.
-- Readers: aggregates by (tenant, stream_id, version); followers by (transaction, position) below the oldest running
-- transaction; the drill-down by event id. There is no table of streams: the unique key (tenant, stream_id, version) is
-- the version check, which saves a second write for each append. Identity values are handed out without a cache, so that
-- positions of one stream grow with its versions. Text ids compare bytewise ("C"), which is faster and all they need.
CREATE TABLE event_store.events (
  transaction    xid8           NOT NULL DEFAULT pg_current_xact_id(),
  position       bigint         GENERATED ALWAYS AS IDENTITY (CACHE 1),
  tenant         text COLLATE "C" NOT NULL,
  stream_id      text COLLATE "C" NOT NULL,
  version        integer        NOT NULL CHECK (version > 0),
  event_id       uuid           NOT NULL,
  type           text COLLATE "C" NOT NULL,
  schema_version integer        NOT NULL,
  data           jsonb          NOT NULL,
  metadata       jsonb          NOT NULL,
  occurred_at    timestamptz(3) NOT NULL,
  recorded_at    timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, stream_id, version)
);
CREATE UNIQUE INDEX events_event_id ON event_store.events (event_id);
CREATE UNIQUE INDEX events_log_order ON event_store.events (transaction, position);

SELECT event_store.isolate_tenants('event_store.events', 'SELECT, INSERT');
CREATE POLICY followers ON event_store.events FOR SELECT TO skillhub_relay USING (true);
GRANT SELECT ON event_store.events TO skillhub_relay;
