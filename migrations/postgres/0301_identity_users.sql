-- Why: the people who can sign in. One address belongs to one account of one tenant, so that an address alone finds it.
-- The name and the address are here and nowhere else: events and the warehouse know `user_id` only.
CREATE TABLE identity.users (
  user_id       uuid PRIMARY KEY,
  tenant        text NOT NULL REFERENCES identity.tenants (tenant),
  email         text NOT NULL CHECK (email = lower(email)),
  name          text NOT NULL,
  role          text NOT NULL,
  language      text NOT NULL CHECK (language IN ('fr', 'en')),
  -- Argon2id in PHC form; null: cannot sign in with a password.
  password_hash text,
  disabled_at   timestamptz,
  created_at    timestamptz NOT NULL,
  CONSTRAINT users_email_unique UNIQUE (email)
);
CREATE INDEX users_by_tenant ON identity.users (tenant);
ALTER TABLE identity.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.users FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_sees_all ON identity.users TO skillhub_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON identity.users TO skillhub_identity;
