-- Schemas and the two roles that the product works under.
-- Why: the login that owns the tables migrates and nothing else. Everything else takes one of two roles when it connects
-- (`-c role=…`), neither an owner nor exempt from row-level security, so that the policies of each table hold for it:
--   skillhub_app    commands and queries of one tenant at a time (`skillhub.tenant` is set in the transaction);
--   skillhub_relay  followers of the event log, which see every tenant: relay, read-model projections.
-- Roles belong to the cluster, not to the database: another database may be creating them at this very moment.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['skillhub_app', 'skillhub_relay'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'SET') THEN
      EXECUTE format('GRANT %I TO %I WITH SET TRUE', wanted, current_user);
    END IF;
  END LOOP;
END
$$;

CREATE SCHEMA event_store;
CREATE SCHEMA vault;
CREATE SCHEMA sales_read;
CREATE SCHEMA identity;
CREATE SCHEMA pipeline;

GRANT USAGE ON SCHEMA event_store, vault, sales_read, identity TO skillhub_app;
GRANT USAGE ON SCHEMA event_store, sales_read, pipeline TO skillhub_relay;
