-- One key per person and tenant, wrapped by the master key that never enters the database. Destroying the row's key is
-- erasing the person: what their events hold of them can never be read again. Keys live in their own schema so that a
-- backup of the events can leave them out.
CREATE TABLE vault.subject_keys (
  tenant      text COLLATE "C" NOT NULL,
  subject     text COLLATE "C" NOT NULL,
  -- Null once the subject is erased; the row stays so that no new key is made for them.
  wrapped_key bytea,
  created_at  timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  erased_at   timestamptz(3),
  PRIMARY KEY (tenant, subject),
  CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
);
SELECT event_store.isolate_tenants('vault.subject_keys', 'SELECT, INSERT, UPDATE');

-- Who erased whom and when: the proof that a request was followed. Never changed.
CREATE TABLE vault.erasures (
  tenant    text COLLATE "C" NOT NULL,
  subject   text COLLATE "C" NOT NULL,
  actor     text           NOT NULL,
  erased_at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant, subject)
);
SELECT event_store.isolate_tenants('vault.erasures', 'SELECT, INSERT');

-- Grows with each erasure of a tenant. Readers that keep unwrapped keys compare it, in the statement that reads
-- events anyway, and drop what they keep when it has grown: an erasure in one process reaches all of them.
CREATE TABLE vault.erasure_counts (
  tenant text COLLATE "C" PRIMARY KEY,
  count  bigint NOT NULL
);
SELECT event_store.isolate_tenants('vault.erasure_counts', 'SELECT, INSERT, UPDATE');
