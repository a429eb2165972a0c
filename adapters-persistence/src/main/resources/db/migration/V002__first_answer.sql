-- Everything a first answer needs: who answers, who asks, what is known, what was said, and who takes over.

create table workspace (
  workspace             uuid        not null,
  name                  text        not null check (length(name) between 1 and 200),
  identity_verification text        not null check (identity_verification in ('off', 'monitor', 'enforce')),
  domains_enabled       boolean     not null,
  domains               text[]      not null,
  widget_key            bytea,      -- sealed by the vault; null for a key known only by its hash
  tickets               bigint      not null default 0 check (tickets >= 0),
  created_at            timestamptz not null default now(),
  primary key (workspace)
);
select halo_guard('workspace');

create table identity_secret (
  workspace   uuid        not null references workspace on delete cascade,
  id          uuid        not null,
  sealed      bytea       not null,
  valid_until timestamptz,
  created_at  timestamptz not null default now(),
  primary key (workspace, id)
);
select halo_guard('identity_secret');

create table teammate (
  workspace  uuid        not null references workspace on delete cascade,
  id         uuid        not null,
  name       text        not null check (length(name) between 1 and 200),
  email      text        not null check (length(email) between 3 and 320),
  password   text,       -- salted and hashed; null for who cannot sign in
  created_at timestamptz not null default now(),
  primary key (workspace, id),
  unique      (workspace, email)
);
select halo_guard('teammate');

create table agent (
  workspace   uuid        not null references workspace on delete cascade,
  id          uuid        not null,
  name        text        not null check (length(name) between 1 and 200),
  type        text        not null check (type in ('customer_facing', 'internal', 'sales', 'help_center')),
  status      text        not null check (status in ('active', 'draft', 'paused', 'archived')),
  require_auth boolean    not null,
  settings    jsonb       not null,   -- instructions, skills, greeting, style, escalation, routing rules
  created_at  timestamptz not null,
  primary key (workspace, id)
);
select halo_guard('agent');

create table directive (
  workspace uuid    not null references workspace on delete cascade,
  id        uuid    not null,
  position  int     not null generated always as identity,
  layer     text    not null check (layer in ('guidance', 'instructions')),
  text      text    not null check (length(text) between 1 and 10000),
  enabled   boolean not null,
  primary key (workspace, id)
);
select halo_guard('directive');

create table company (
  workspace   uuid        not null references workspace on delete cascade,
  id          uuid        not null,
  external_id text        not null check (length(external_id) between 1 and 200),
  name        text,       -- the winning trait, to search by
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, external_id)
);
select halo_guard('company');

create table contact (
  workspace   uuid        not null references workspace on delete cascade,
  id          uuid        not null,
  external_id text        check (length(external_id) between 1 and 200),
  type        text        not null check (type in ('lead', 'user')),
  company     uuid,
  name        text,       -- the winning traits, to search by
  email       text,
  first_seen  timestamptz not null,
  last_seen   timestamptz not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, external_id),
  foreign key (workspace, company) references company on delete set null (company)
);
-- the people of a company
create index contact_of_company on contact (workspace, company);
select halo_guard('contact');

-- What is known about a contact or a company: for each name the last value of each provenance.
create table trait (
  workspace  uuid        not null,
  id         uuid        not null,
  contact    uuid,
  company    uuid,
  name       text        not null check (length(name) between 1 and 100),
  provenance text        not null check (provenance in ('verified', 'server', 'integration', 'client')),
  value      jsonb       not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique nulls not distinct (workspace, contact, company, name, provenance),
  foreign key (workspace, contact) references contact on delete cascade,
  foreign key (workspace, company) references company on delete cascade,
  check ((contact is null) <> (company is null))
);
-- the traits of a company
create index trait_of_company on trait (workspace, company) where company is not null;
select halo_guard('trait');

-- What is true now for a contact or a company: for each key the last entry of each provenance.
create table context_entry (
  workspace  uuid        not null,
  id         uuid        not null,
  contact    uuid,
  company    uuid,
  key        text        not null check (length(key) between 1 and 100),
  provenance text        not null check (provenance in ('verified', 'server', 'integration', 'client')),
  label      text        not null check (length(label) between 1 and 200),
  type       text        not null check (type in ('list', 'integration', 'error', 'status', 'config', 'feature',
                                                  'metric', 'relationship', 'custom')),
  value      jsonb       not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique nulls not distinct (workspace, contact, company, key, provenance),
  foreign key (workspace, contact) references contact on delete cascade,
  foreign key (workspace, company) references company on delete cascade,
  check ((contact is null) <> (company is null))
);
-- the context of a company
create index context_entry_of_company on context_entry (workspace, company) where company is not null;
select halo_guard('context_entry');

create table document (
  workspace  uuid        not null references workspace on delete cascade,
  id         uuid        not null,
  key        text        not null check (length(key) between 1 and 1000),
  title      text        not null check (length(title) between 1 and 500),
  url        text,
  audience   text        not null check (audience in ('public', 'internal')),
  format     text        not null check (format in ('markdown', 'html', 'text')),
  body       text        not null check (length(body) between 1 and 500000),
  hash       text        not null,
  version    int         not null check (version > 0),
  model      text,       -- of the vectors of this version; null until they are there
  vector     bytea,      -- little-endian 32-bit floats
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, key)
);
-- the titles an agent may name, and the list of documents, newest first
create index document_by_audience on document (workspace, audience, created_at desc, id desc);
select halo_guard('document');

-- An immutable version of a passage; what was replaced stays for the traces that name it.
create table passage (
  workspace uuid  not null,
  id        uuid  not null,
  document  uuid  not null,
  version   int   not null check (version > 0),
  ordinal   int   not null check (ordinal >= 0),
  text      text  not null,
  children  int[] not null,  -- start and end of each child, in UTF-16 units, flattened
  vectors   bytea,           -- one vector for each child, in order, like document.vector
  primary key (workspace, id),
  unique      (workspace, document, version, ordinal),
  foreign key (workspace, document) references document on delete cascade
);
select halo_guard('passage');

-- Pictures, each kept once by its hash.
create table blob (
  workspace  uuid        not null references workspace on delete cascade,
  hash       bytea       not null check (octet_length(hash) = 32),
  media_type text        not null,
  bytes      bytea       not null,
  created_at timestamptz not null default now(),
  primary key (workspace, hash)
);
select halo_guard('blob');

create table conversation (
  workspace  uuid        not null references workspace on delete cascade,
  id         uuid        not null,
  session    text        not null check (length(session) between 1 and 200),
  agent      uuid        not null,
  visitor    text        not null check (visitor in ('anonymous', 'claimed', 'verified')),
  user_id    text        check ((visitor = 'anonymous') = (user_id is null)),
  claims     jsonb       check ((visitor = 'verified') = (claims is not null)),
  mode       text        not null check (mode in ('chat', 'voice', 'video', 'livehelp')),
  length     int         not null check (length >= 0),
  epoch      int         not null check (epoch >= 0),
  floor      text        not null check (floor in ('open', 'escalated', 'taken_over', 'closed')),
  ticket     uuid        check ((floor in ('escalated', 'taken_over')) = (ticket is not null)),
  teammate   uuid        check ((floor = 'taken_over') = (teammate is not null)),
  closed_at  timestamptz check ((floor = 'closed') = (closed_at is not null)),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, session),
  foreign key (workspace, teammate) references teammate
);
-- the live feed and its statuses
create index conversation_by_update on conversation (workspace, updated_at desc, id desc);
-- the conversations of a user
create index conversation_of_user on conversation (workspace, user_id) where user_id is not null;
select halo_guard('conversation');

create table message (
  workspace    uuid        not null,
  id           uuid        not null,
  conversation uuid        not null,
  position     int         not null check (position > 0),
  role         text        not null check (role in ('user', 'agent', 'teammate', 'system')),
  text         text        not null,
  client_id    text        check (length(client_id) between 1 and 200),
  teammate     uuid,
  images       jsonb       not null default '[]',  -- addresses, or blob hashes with their media type
  sources      jsonb       not null default '[]',
  confidence   double precision check (confidence between 0 and 1),
  created_at   timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, conversation, position),
  unique      (workspace, conversation, client_id),
  foreign key (workspace, conversation) references conversation on delete cascade,
  foreign key (workspace, teammate)     references teammate
);
select halo_guard('message');

-- One turn for each customer message: unanswered while reply is null. Request data is kept only until then.
create table turn (
  workspace    uuid        not null,
  question     uuid        not null,
  conversation uuid        not null,
  position     int         not null,
  epoch        int         not null,
  attempt      int         not null check (attempt >= 0),
  lease        timestamptz,
  request      jsonb,
  reply        jsonb,      -- what the caller was answered, rendered again for every retry
  primary key (workspace, question),
  foreign key (workspace, question)     references message on delete cascade,
  foreign key (workspace, conversation) references conversation on delete cascade,
  check ((reply is null) = (request is not null))
);
-- the unanswered turns of a conversation, in order
create index turn_unanswered on turn (workspace, conversation, position) where reply is null;
select halo_guard('turn');

create table trace (
  workspace  uuid        not null,
  answer     uuid        not null,
  record     jsonb       not null,
  created_at timestamptz not null default now(),
  primary key (workspace, answer),
  foreign key (workspace, answer) references message on delete cascade
);
select halo_guard('trace');

create table ticket (
  workspace     uuid        not null references workspace on delete cascade,
  id            uuid        not null,
  number        bigint      not null check (number > 0),
  subject       text        not null,
  status        text        not null check (status in ('open', 'in_progress', 'snoozed', 'resolved', 'spam')),
  priority      text        not null check (priority in ('normal', 'priority')),
  category      text,
  inbox         text,
  assignee      uuid,
  routing_rule  text,
  source        text        not null check (length(source) between 1 and 50),
  user_id       text,
  conversation  uuid,
  reason        text        check (reason in ('asked_for_person', 'agent_escalated', 'promised_in_reply', 'low_confidence',
                                              'routed', 'taken_over', 'requested', 'out_of_budget')),
  confidence    double precision,
  metadata      jsonb       not null,
  snoozed_until timestamptz,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  primary key (workspace, id),
  unique      (workspace, number),
  foreign key (workspace, conversation) references conversation on delete set null (conversation),
  foreign key (workspace, assignee)     references teammate on delete set null (assignee)
);
-- at most one unresolved ticket for each conversation
create unique index ticket_unresolved on ticket (workspace, conversation) where status not in ('resolved', 'spam');
-- the list of tickets, newest first
create index ticket_by_creation on ticket (workspace, created_at desc, id desc);
-- the tickets of a user
create index ticket_of_user on ticket (workspace, user_id) where user_id is not null;
select halo_guard('ticket');

create table ticket_note (
  workspace  uuid        not null,
  id         uuid        not null default gen_random_uuid(),
  ticket     uuid        not null,
  teammate   uuid        not null,
  text       text        not null,
  created_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, ticket)   references ticket on delete cascade,
  foreign key (workspace, teammate) references teammate
);
-- the notes of a ticket, in order
create index ticket_note_in_order on ticket_note (workspace, ticket, created_at);
select halo_guard('ticket_note');

create table routing_rule (
  workspace  uuid    not null references workspace on delete cascade,
  id         uuid    not null,
  position   int     not null,
  name       text    not null check (length(name) between 1 and 200),
  enabled    boolean not null,
  conditions jsonb   not null,
  actions    jsonb   not null,
  primary key (workspace, id)
);
-- the rules in the order in which they are tried
create index routing_rule_in_order on routing_rule (workspace, position);
select halo_guard('routing_rule');
