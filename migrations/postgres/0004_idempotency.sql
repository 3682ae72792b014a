-- What was answered under an idempotency key: written with the events of an accepted command, or alone for a refused one.
-- `version` is the stream's version after the command; `refusal` is null for an accepted one. Rows are kept for the
-- age that callers may rely on, then deleted by `recorded_at`.
CREATE TABLE event_store.idempotency (
  tenant      text COLLATE "C" NOT NULL,
  key         text COLLATE "C" NOT NULL,
  body_hash   text COLLATE "C" NOT NULL,
  version     integer        NOT NULL,
  refusal     jsonb,
  recorded_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, key)
);
CREATE INDEX idempotency_age ON event_store.idempotency (recorded_at);

SELECT event_store.isolate_tenants('event_store.idempotency', 'SELECT, INSERT, DELETE');
