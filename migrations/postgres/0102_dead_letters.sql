-- Why: nothing fails silently. A message that relay or loader cannot understand is kept here with its reason, as it came
-- (personal fields are ciphertext), and replayed once the cause is corrected. Written by relay and loader, read by the
-- console, tenant by tenant; a message that does not say its tenant is seen by operators alone.
CREATE TABLE pipeline.dead_letters (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Digest of what makes the message itself: the same message coming again is the same dead letter.
  fingerprint text COLLATE "C" NOT NULL UNIQUE,
  tenant      text COLLATE "C",
  stage       text COLLATE "C" NOT NULL CHECK (stage IN ('relay', 'loader')),
  step        text           NOT NULL,
  reason      text           NOT NULL,
  details     text,
  topic       text COLLATE "C" NOT NULL,
  partition   integer,
  sequence    bigint         NOT NULL,
  message_key text           NOT NULL,
  attributes  jsonb          NOT NULL,
  payload     text           NOT NULL,
  status      text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'replayed')),
  attempts    integer        NOT NULL DEFAULT 1,
  first_seen  timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  last_seen   timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  replayed_at timestamptz(3)
);
CREATE INDEX dead_letters_open ON pipeline.dead_letters (reason, id) WHERE status = 'open';

SELECT event_store.isolate_tenants('pipeline.dead_letters', 'SELECT');
CREATE POLICY pipelines ON pipeline.dead_letters TO skillhub_relay USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON pipeline.dead_letters TO skillhub_relay;
