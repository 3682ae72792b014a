-- What the sales screens read of deals. Written by the projection `sales` alone (role skillhub_relay), read by queries of
-- one tenant (skillhub_app); can be emptied and made again from the events at any time. One row per deal; the names of
-- account, owner and the like are joined when read, so that a change of name is one row.
CREATE TABLE sales_read.deals (
  tenant            text COLLATE "C" NOT NULL,
  stream_id         text COLLATE "C" NOT NULL,
  version           integer NOT NULL,
  deal_id           uuid    NOT NULL,
  name              text    NOT NULL,
  -- Lower case without accents: what a search looks at.
  search            text    NOT NULL,
  status            text    NOT NULL CHECK (status IN ('open', 'won', 'lost', 'disqualified')),
  stage             text    NOT NULL,
  -- The stage it was closed from; null while open.
  closed_from       text,
  stage_since       timestamptz(3) NOT NULL,
  account_id        uuid,
  contact_id        uuid,
  product_id        uuid,
  owner_id          uuid    NOT NULL,
  team_id           uuid,
  amount_minor      bigint,
  currency          text,
  -- Own probability; null: the default of the stage.
  probability       double precision,
  opened_on         date,
  expected_close_on date,
  closed_on         date,
  loss_reason       text,
  -- Free text, personal: the only copy outside the events.
  loss_comment      text,
  last_meeting_at   timestamptz(3),
  last_note_at      timestamptz(3),
  proposal_sent     boolean NOT NULL,
  audit_validated   boolean NOT NULL,
  updated_at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX deals_by_id ON sales_read.deals (tenant, deal_id);
CREATE INDEX deals_by_stage ON sales_read.deals (tenant, stage, expected_close_on);
CREATE INDEX deals_by_account ON sales_read.deals (tenant, account_id);
CREATE INDEX deals_by_owner ON sales_read.deals (tenant, owner_id);
CREATE INDEX deals_by_update ON sales_read.deals (tenant, updated_at);
SELECT event_store.isolate_read_model('sales_read.deals');

-- One row per activity.
CREATE TABLE sales_read.activities (
  tenant      text COLLATE "C" NOT NULL,
  activity_id uuid NOT NULL,
  deal_id     uuid NOT NULL,
  kind        text NOT NULL,
  at          timestamptz(3) NOT NULL,
  -- Free text, personal.
  text        text,
  logged_at   timestamptz(3) NOT NULL,
  actor       text NOT NULL,
  PRIMARY KEY (tenant, activity_id)
);
CREATE INDEX activities_by_deal ON sales_read.activities (tenant, deal_id, at);
SELECT event_store.isolate_read_model('sales_read.activities');

-- One row per entry of a deal into a stage; it lasts until the next row of the deal.
CREATE TABLE sales_read.stage_entries (
  tenant        text COLLATE "C" NOT NULL,
  deal_id       uuid    NOT NULL,
  -- Version of the event: the order of the entries.
  event_version integer NOT NULL,
  stage         text    NOT NULL,
  entered_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, deal_id, event_version)
);
SELECT event_store.isolate_read_model('sales_read.stage_entries');
