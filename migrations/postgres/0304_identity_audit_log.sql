-- Why: who let themselves in, was refused, made a token or erased a person, and when. Append-only: the role that writes
-- may neither change nor remove a line. No names and no addresses, only ids. `tenant` is null while nobody is known yet.
CREATE TABLE identity.audit_log (
  audit_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant         text,
  at             timestamptz NOT NULL,
  actor          text NOT NULL,
  action         text NOT NULL,
  outcome        text NOT NULL CHECK (outcome IN ('success', 'denied', 'failed')),
  details        jsonb NOT NULL,
  correlation_id text NOT NULL
);
CREATE INDEX audit_log_by_tenant ON identity.audit_log (tenant, audit_id);
ALTER TABLE identity.audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE identity.audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY identity_appends ON identity.audit_log FOR INSERT TO skillhub_identity WITH CHECK (true);
CREATE POLICY identity_reads ON identity.audit_log FOR SELECT TO skillhub_identity USING (true);
GRANT SELECT, INSERT ON identity.audit_log TO skillhub_identity;
