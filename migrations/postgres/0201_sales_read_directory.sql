-- What the sales screens read of everything around deals. Written by the projection `sales` alone, read by queries of one
-- tenant; can be made again from the events. `search` is lower case without accents.
CREATE TABLE sales_read.accounts (
  tenant            text COLLATE "C" NOT NULL,
  stream_id         text COLLATE "C" NOT NULL,
  version           integer NOT NULL,
  account_id        uuid NOT NULL,
  name              text NOT NULL,
  search            text NOT NULL,
  domain            text,
  sector            text,
  country           text,
  employees         integer,
  revenue_minor     bigint,
  revenue_currency  text,
  year_established  integer,
  parent_account_id uuid,
  updated_at        timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX accounts_by_id ON sales_read.accounts (tenant, account_id);
SELECT event_store.isolate_read_model('sales_read.accounts');

-- People: name, email, phone, linked_in, job_title and search are personal and empty once the contact is erased.
CREATE TABLE sales_read.contacts (
  tenant     text COLLATE "C" NOT NULL,
  stream_id  text COLLATE "C" NOT NULL,
  version    integer NOT NULL,
  contact_id uuid NOT NULL,
  account_id uuid,
  name       text,
  search     text NOT NULL,
  email      text,
  phone      text,
  linked_in  text,
  job_title  text,
  -- The purposes that the contact allows, sorted.
  consents   jsonb NOT NULL,
  erased     boolean NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX contacts_by_id ON sales_read.contacts (tenant, contact_id);
CREATE INDEX contacts_by_account ON sales_read.contacts (tenant, account_id);
SELECT event_store.isolate_read_model('sales_read.contacts');

CREATE TABLE sales_read.sales_reps (
  tenant     text COLLATE "C" NOT NULL,
  stream_id  text COLLATE "C" NOT NULL,
  version    integer NOT NULL,
  rep_id     uuid NOT NULL,
  name       text NOT NULL,
  search     text NOT NULL,
  team_id    uuid,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX sales_reps_by_id ON sales_read.sales_reps (tenant, rep_id);
SELECT event_store.isolate_read_model('sales_read.sales_reps');

CREATE TABLE sales_read.sales_teams (
  tenant     text COLLATE "C" NOT NULL,
  stream_id  text COLLATE "C" NOT NULL,
  version    integer NOT NULL,
  team_id    uuid NOT NULL,
  name       text NOT NULL,
  search     text NOT NULL,
  region     text,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX sales_teams_by_id ON sales_read.sales_teams (tenant, team_id);
SELECT event_store.isolate_read_model('sales_read.sales_teams');

CREATE TABLE sales_read.products (
  tenant         text COLLATE "C" NOT NULL,
  stream_id      text COLLATE "C" NOT NULL,
  version        integer NOT NULL,
  product_id     uuid NOT NULL,
  name           text NOT NULL,
  search         text NOT NULL,
  family         text,
  price_minor    bigint NOT NULL,
  price_currency text NOT NULL,
  updated_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (tenant, stream_id)
);
CREATE UNIQUE INDEX products_by_id ON sales_read.products (tenant, product_id);
SELECT event_store.isolate_read_model('sales_read.products');
