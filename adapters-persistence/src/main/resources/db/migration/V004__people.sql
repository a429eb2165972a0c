-- What people do in the product, what they are sent or shown there, and what they ask for without a chat.

-- What somebody did, as the page or the backend told it.
create table activity (
  workspace   uuid        not null references workspace on delete cascade,
  id          uuid        not null,
  contact     uuid,       -- null for a visitor without a name
  session     text        check (length(session) between 1 and 200),
  type        text        not null check (length(type) between 1 and 100),
  selector    text        check (length(selector) <= 500),
  page_url    text        check (length(page_url) <= 2000),
  metadata    jsonb       not null check (jsonb_typeof(metadata) = 'object'),
  occurred_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, contact) references contact on delete cascade
);
-- everything one contact did, to erase it with the contact
create index activity_of_contact on activity (workspace, contact) where contact is not null;
select halo_guard('activity');

-- How often and when last a contact did what; a turn reads this and never the list above.
create table activity_tally (
  workspace uuid        not null,
  contact   uuid        not null,
  type      text        not null check (length(type) between 1 and 100),
  count     bigint      not null check (count > 0),
  last_at   timestamptz not null,
  primary key (workspace, contact, type),
  foreign key (workspace, contact) references contact on delete cascade
);
select halo_guard('activity_tally');

drop index contact_of_company;
-- the people of a company, last seen first
create index contact_of_company on contact (workspace, company, last_seen desc);
-- whose address it is: tickets and leads name people by it
create index contact_of_address on contact (workspace, lower(email)) where email is not null;

-- What reaches people by itself: broadcasts, series, in-app messages, banners and teasers.
create table automation (
  workspace  uuid        not null references workspace on delete cascade,
  id         uuid        not null,
  type       text        not null check (type in ('broadcast', 'series', 'in_app', 'banner', 'teaser')),
  name       text        not null check (length(name) between 1 and 200),
  status     text        not null check (status in ('draft', 'active', 'paused', 'completed', 'archived')),
  content    jsonb       not null check (jsonb_typeof(content) = 'object'),
  audience   jsonb       not null check (jsonb_typeof(audience) = 'object'),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (workspace, id)
);
-- the list of automations, newest first
create index automation_by_creation on automation (workspace, created_at desc, id desc);
-- what is shown on a page now
create index automation_shown on automation (workspace, created_at, id)
  where status = 'active' and type in ('in_app', 'banner', 'teaser');
select halo_guard('automation');

-- Who is in which series, once.
create table enrolment (
  workspace     uuid        not null,
  automation    uuid        not null,
  contact       uuid        not null,
  scheduled_for timestamptz not null,
  enrolled_at   timestamptz not null,
  primary key (workspace, automation, contact),
  foreign key (workspace, automation) references automation on delete cascade,
  foreign key (workspace, contact)    references contact on delete cascade
);
-- the series of a contact, to erase them with the contact
create index enrolment_of_contact on enrolment (workspace, contact);
select halo_guard('enrolment');

-- What a customer thought of an answer, last.
create table rating (
  workspace  uuid        not null,
  message    uuid        not null,
  rating     text        not null check (rating in ('good', 'bad')),
  comment    text        check (length(comment) between 1 and 2000),
  rated_at   timestamptz not null,
  primary key (workspace, message),
  foreign key (workspace, message) references message on delete cascade
);
select halo_guard('rating');

-- Who left an address in a session, which may not have become a conversation yet.
create table lead (
  workspace uuid        not null,
  session   text        not null check (length(session) between 1 and 200),
  contact   uuid        not null,
  left_at   timestamptz not null,
  primary key (workspace, session),
  foreign key (workspace, contact) references contact on delete cascade
);
-- the sessions of a contact, to show them and to erase them
create index lead_of_contact on lead (workspace, contact);
select halo_guard('lead');

-- Whoever adds a foreign key looks at the rows of everybody.
alter table contact no force row level security;
alter table ticket  no force row level security;

-- A ticket that was handed in instead of coming from a chat has a text, and somebody to write to.
alter table ticket
  add column contact         uuid,
  add column requester_name  text    check (length(requester_name) between 1 and 200),
  add column requester_email text    check (length(requester_email) between 3 and 320),
  add column message         text    check (length(message) <= 50000),
  add column ai_enabled      boolean check ((ai_enabled is null) = (message is null)),
  add foreign key (workspace, contact) references contact on delete set null (contact);
-- the tickets of a contact
create index ticket_of_contact on ticket (workspace, contact) where contact is not null;

alter table contact force row level security;
alter table ticket  force row level security;

-- The boxes in which the team looks for tickets.
create table inbox (
  workspace uuid   not null references workspace on delete cascade,
  id        uuid   not null,
  position  bigint not null generated always as identity,
  name      text   not null check (length(name) between 1 and 200),
  emoji     text   check (length(emoji) between 1 and 20),
  filter    jsonb  not null check (jsonb_typeof(filter) = 'object'),
  primary key (workspace, id),
  unique      (workspace, name)
);
select halo_guard('inbox');
