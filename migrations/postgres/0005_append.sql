-- Appends a batch of commands of one tenant in one statement, hence in one transaction and one flush.
-- Called by the group append alone. Commands are numbered from 1; texts that arrive joined are separated by U+001E,
-- which JSON never contains unescaped (joining is several times faster than quoting an array literal). Events come
-- sorted by (round, stream, version), so that concurrent batches take their locks in one order; `round` n holds the n-th
-- command of a stream within the batch. An event with step 0 is the head of its command and decides for the rest:
--   * the version before it must exist (version 1: none), recorded by no later transaction than ours, so that a
--     follower that reads by (transaction, position) sees every stream in order;
--   * its own version must be free: the primary key says so, waiting for a concurrent writer where it must.
-- First everything is inserted as if nobody lost, which is nearly always so and costs half; where somebody did, that is
-- taken back and each round is decided by itself.
-- Answers one row of arrays: the commands of stored events with their positions (of a command the last one counts), the
-- commands whose idempotency key was used before, and those in conflict with the newest version of their stream. A row
-- that cannot be stored fails the whole batch; the caller then sends each command alone.
CREATE FUNCTION event_store.append(
  batch_tenant text, commands integer,
  key_commands integer[], key_values text, key_hashes text, key_versions integer[],
  rounds integer, event_rounds integer[], event_commands integer[], event_steps integer[],
  event_streams text, event_versions integer[], event_ids uuid[], event_types text, event_schemas integer[],
  event_data text, event_metadata text, event_times timestamptz[],
  OUT transaction xid8, OUT won integer[], OUT positions bigint[],
  OUT repeated integer[], OUT conflicts integer[], OUT current_versions integer[]
) LANGUAGE plpgsql AS $$
DECLARE
  separator CONSTANT text := E'\x1e';
  streams   CONSTANT text[] := string_to_array(event_streams, separator);
  types     CONSTANT text[] := string_to_array(event_types, separator);
  datas     CONSTANT text[] := string_to_array(event_data, separator);
  metadatas CONSTANT text[] := string_to_array(event_metadata, separator);
  round_won integer[];
  round_positions bigint[];
BEGIN
  PERFORM set_config('skillhub.tenant', batch_tenant, true);
  transaction := pg_current_xact_id();
  won := '{}';
  positions := '{}';
  repeated := '{}';
  conflicts := '{}';
  current_versions := '{}';

  IF cardinality(key_commands) > 0 THEN
    WITH wanted AS (
      SELECT * FROM unnest(key_commands, string_to_array(key_values, separator), string_to_array(key_hashes, separator),
                           key_versions) AS k (command, key, body_hash, version)
    ), claimed AS (
      INSERT INTO event_store.idempotency (tenant, key, body_hash, version)
      SELECT batch_tenant, k.key, k.body_hash, k.version FROM wanted k ORDER BY k.key
      ON CONFLICT (tenant, key) DO NOTHING
      RETURNING key
    )
    SELECT coalesce(array_agg(k.command), '{}') INTO repeated
    FROM wanted k WHERE NOT EXISTS (SELECT FROM claimed c WHERE c.key = k.key);
  END IF;

  IF rounds = 1 AND cardinality(repeated) = 0 THEN
    BEGIN
      WITH written AS (
        INSERT INTO event_store.events
          (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
        SELECT batch_tenant, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data::jsonb,
               e.metadata::jsonb, e.occurred_at
        FROM unnest(event_steps, streams, event_versions, event_ids, types, event_schemas, datas, metadatas, event_times)
          AS e (step, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
        WHERE CASE WHEN e.step > 0 OR e.version = 1 THEN true ELSE (
                SELECT before.transaction <= pg_current_xact_id() FROM event_store.events before
                WHERE before.tenant = batch_tenant AND before.stream_id = e.stream_id AND before.version = e.version - 1
              ) END
        RETURNING position
      )
      SELECT array_agg(w.position) INTO positions FROM written w;
      IF cardinality(positions) = cardinality(event_steps) THEN
        won := event_commands;
        RETURN;
      END IF;
      RAISE unique_violation;
    EXCEPTION WHEN unique_violation THEN
      positions := '{}';
    END;
  END IF;

  FOR current_round IN 1..rounds LOOP
    WITH event AS MATERIALIZED (
      SELECT * FROM unnest(event_rounds, event_commands, event_steps, streams, event_versions, event_ids, types,
                           event_schemas, datas, metadatas, event_times)
        WITH ORDINALITY AS e (round, command, step, stream_id, version, event_id, type, schema_version, data, metadata,
                              occurred_at, ord)
      WHERE e.round = current_round AND e.command <> ALL (repeated)
    ), head AS (
      INSERT INTO event_store.events
        (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
      SELECT batch_tenant, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data::jsonb,
             e.metadata::jsonb, e.occurred_at
      FROM event e
      WHERE e.step = 0
        AND CASE WHEN e.version = 1 THEN true ELSE (
              SELECT before.transaction <= pg_current_xact_id() FROM event_store.events before
              WHERE before.tenant = batch_tenant AND before.stream_id = e.stream_id AND before.version = e.version - 1
            ) END
      ORDER BY e.ord
      ON CONFLICT (tenant, stream_id, version) DO NOTHING
      RETURNING stream_id, position
    ), tail AS (
      INSERT INTO event_store.events
        (tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at)
      SELECT batch_tenant, e.stream_id, e.version, e.event_id, e.type, e.schema_version, e.data::jsonb,
             e.metadata::jsonb, e.occurred_at
      FROM event e JOIN head h ON h.stream_id = e.stream_id
      WHERE e.step > 0
      ORDER BY e.ord
      RETURNING stream_id, position
    ), last AS (
      SELECT stream_id, max(position) AS position
      FROM (SELECT * FROM head UNION ALL SELECT * FROM tail) AS written GROUP BY stream_id
    )
    SELECT array_agg(e.command), array_agg(l.position) INTO round_won, round_positions
    FROM last l JOIN event e ON e.stream_id = l.stream_id AND e.step = 0;
    won := won || round_won;
    positions := positions || round_positions;
  END LOOP;

  IF cardinality(won) + cardinality(repeated) < commands THEN
    SELECT array_agg(lost.command), array_agg(lost.current) INTO conflicts, current_versions
    FROM (
      SELECT e.command, coalesce((
               SELECT max(newest.version) FROM event_store.events newest
               WHERE newest.tenant = batch_tenant AND newest.stream_id = e.stream_id
             ), 0) AS current
      FROM unnest(event_commands, event_steps, streams) AS e (command, step, stream_id)
      WHERE e.step = 0 AND e.command <> ALL (won) AND e.command <> ALL (repeated)
    ) AS lost;
    -- A command in conflict has no answer to remember: its key stays free.
    IF cardinality(key_commands) > 0 THEN
      DELETE FROM event_store.idempotency i
      USING unnest(key_commands, string_to_array(key_values, separator)) AS k (command, key)
      WHERE i.tenant = batch_tenant AND i.key = k.key AND k.command = ANY (conflicts);
    END IF;
  END IF;
END
$$;
GRANT EXECUTE ON FUNCTION event_store.append TO skillhub_app;
