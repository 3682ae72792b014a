-- Why: what a browser (session) or a program (personal access token) shows to be let in. Only SHA-256 digests of the
-- 256-bit secrets are kept: reading these tables lets nobody in.
CREATE TABLE identity.sessions (
  token_hash   bytea PRIMARY KEY,
  tenant       text NOT NULL REFERENCES identity.tenants (tenant),
  user_id      uuid NOT NULL REFERENCES identity.users (user_id) ON DELETE CASCADE,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  -- The latest moment, whatever the use; a session also ends after a time without use.
  expires_at   timestamptz NOT NULL
);
CREATE INDEX sessions_by_user ON identity.sessions (tenant, user_id);
CREATE INDEX sessions_by_expiry ON identity.sessions (expires_at);

CREATE TABLE identity.access_tokens (
  token_id     uuid PRIMARY KEY,
  token_hash   bytea NOT NULL UNIQUE,
  tenant       text NOT NULL REFERENCES identity.tenants (tenant),
  role         text NOT NULL,
  name         text NOT NULL,
  created_by   text NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE INDEX access_tokens_by_tenant ON identity.access_tokens (tenant);

ALTER TABLE identity.sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_sees_all ON identity.sessions TO skillhub_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sessions TO skillhub_identity;
ALTER TABLE identity.access_tokens ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.access_tokens FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_sees_all ON identity.access_tokens TO skillhub_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON identity.access_tokens TO skillhub_identity;
