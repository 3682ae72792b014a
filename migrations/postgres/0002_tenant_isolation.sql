-- The one way in which a table is closed to other tenants.
-- Why: a policy written by hand for each table is a policy forgotten for one of them. A table with a column `tenant` is
-- handed to isolate_tenants(); from then on a row is seen and written only where `tenant` equals `skillhub.tenant` of
-- the transaction. Without that setting there is no row at all. FORCE holds for the owner too.
CREATE FUNCTION event_store.current_tenant() RETURNS text
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('skillhub.tenant', true), '');

-- For tables of commands and queries (identity, imports, …). `operations` are the privileges of skillhub_app.
CREATE FUNCTION event_store.isolate_tenants(target regclass, operations text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
  RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY own_tenant ON %s TO skillhub_app
       USING (tenant = (SELECT event_store.current_tenant()))
       WITH CHECK (tenant = (SELECT event_store.current_tenant()))', target);
  EXECUTE format('GRANT %s ON %s TO skillhub_app', operations, target);
END
$$;

-- For read models: skillhub_app reads its tenant, the projections (skillhub_relay) write every tenant's rows.
CREATE FUNCTION event_store.isolate_read_model(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM event_store.isolate_tenants(target, 'SELECT');
  EXECUTE format('CREATE POLICY projections ON %s TO skillhub_relay USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON %s TO skillhub_relay', target);
END
$$;

GRANT EXECUTE ON FUNCTION event_store.current_tenant() TO skillhub_app, skillhub_relay;
