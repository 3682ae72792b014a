-- Why: everything in the product belongs to a tenant; this table says which exist and in which zone and currency each
-- reads its figures. Written by the first start and by the people who run the product, read at every sign-in.
-- Signing in happens before a tenant is known, so identity has its own role: it sees the identity of every tenant and
-- nothing else of any tenant. It neither owns the tables nor by-passes row security.
-- Roles belong to the cluster, not to the database: another database may be creating it at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'skillhub_identity') THEN
    BEGIN
      CREATE ROLE skillhub_identity NOLOGIN NOSUPERUSER NOBYPASSRLS NOINHERIT;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;
  IF NOT pg_has_role(current_user, 'skillhub_identity', 'SET') THEN
    EXECUTE format('GRANT skillhub_identity TO %I WITH SET TRUE', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA identity TO skillhub_identity;

CREATE TABLE identity.tenants (
  tenant     text PRIMARY KEY CHECK (tenant ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name       text NOT NULL,
  time_zone  text NOT NULL,
  currency   text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Whether this is the demo company, whose accounts are shown to visitors.
  demo       boolean NOT NULL DEFAULT false,
  -- When the demo company's records were all taken in; null: a start will go on with them.
  demo_loaded_at timestamptz,
  created_at timestamptz NOT NULL
);
ALTER TABLE identity.tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_sees_all ON identity.tenants TO skillhub_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON identity.tenants TO skillhub_identity;
