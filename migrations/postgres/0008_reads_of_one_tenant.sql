-- Reads and small writes of one tenant, each in one round trip.
-- Why functions: row-level security wants `skillhub.tenant` set in the transaction of the read. As statements that is
-- BEGIN, set_config, SELECT, COMMIT; a function is its own transaction. All of them run as the caller (no SECURITY
-- DEFINER): the policies hold, the functions only set the tenant.
-- The select list of events is that of `logged-event.ts`, then the erasure count, by which kept keys are known to be fresh.
CREATE TYPE event_store.read_event AS (
  transaction xid8, position bigint, tenant text, stream_id text, version integer, event_id uuid, type text,
  schema_version integer, data jsonb, metadata jsonb, occurred_at timestamptz, recorded_at timestamptz, erasures bigint
);

CREATE FUNCTION event_store.read_stream(wanted_tenant text, wanted_stream text) RETURNS SETOF event_store.read_event
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', wanted_tenant, true);
  RETURN QUERY
    SELECT e.transaction, e.position, e.tenant, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data,
           e.metadata, e.occurred_at, e.recorded_at,
           coalesce((SELECT c.count FROM vault.erasure_counts c WHERE c.tenant = wanted_tenant), 0)
    FROM event_store.events e
    WHERE e.tenant = wanted_tenant AND e.stream_id = wanted_stream
    ORDER BY e.version;
END
$$;

CREATE FUNCTION event_store.read_event(wanted_tenant text, wanted_event uuid) RETURNS SETOF event_store.read_event
  LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', wanted_tenant, true);
  RETURN QUERY
    SELECT e.transaction, e.position, e.tenant, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data,
           e.metadata, e.occurred_at, e.recorded_at,
           coalesce((SELECT c.count FROM vault.erasure_counts c WHERE c.tenant = wanted_tenant), 0)
    FROM event_store.events e
    WHERE e.tenant = wanted_tenant AND e.event_id = wanted_event;
END
$$;

CREATE FUNCTION event_store.find_answer(wanted_tenant text, wanted_key text)
  RETURNS SETOF event_store.idempotency LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', wanted_tenant, true);
  RETURN QUERY SELECT * FROM event_store.idempotency i WHERE i.tenant = wanted_tenant AND i.key = wanted_key;
END
$$;

-- The first answer under a key stays.
CREATE FUNCTION event_store.remember_answer(
  new_tenant text, new_key text, new_body_hash text, new_version integer, new_refusal jsonb
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('skillhub.tenant', new_tenant, true);
  INSERT INTO event_store.idempotency (tenant, key, body_hash, version, refusal)
  VALUES (new_tenant, new_key, new_body_hash, new_version, new_refusal)
  ON CONFLICT (tenant, key) DO NOTHING;
END
$$;
