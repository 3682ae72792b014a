-- Why: slows down the guessing of passwords, across every process and restart. The key is a digest (of an address or of
-- the source of a request), so the table tells nobody who tried.
CREATE TABLE identity.sign_in_attempts (
  attempt_key     bytea PRIMARY KEY,
  failures        integer NOT NULL CHECK (failures > 0),
  last_failure_at timestamptz NOT NULL
);
ALTER TABLE identity.sign_in_attempts ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.sign_in_attempts FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_sees_all ON identity.sign_in_attempts TO skillhub_identity USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON identity.sign_in_attempts TO skillhub_identity;
