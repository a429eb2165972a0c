-- Conversations that their customers want by mail.

-- What was left in a session, in its own words; null where it was left before this was kept.
alter table lead add column address text check (length(address) between 3 and 320);

-- A request for a transcript. The address is kept until the mail is on its way or given up; the rest for a day, to
-- count how many were asked for. The hash is over the workspace and the address in small letters.
create table transcript_request (
  workspace    uuid        not null,
  id           uuid        not null,
  session      text        not null,
  address      text        check (length(address) between 3 and 320),
  address_hash bytea       not null check (octet_length(address_hash) = 32),
  requested_at timestamptz not null,
  primary key (workspace, id),
  foreign key (workspace, session) references conversation (workspace, session) on delete cascade
);
-- how many were asked for lately, and which may be forgotten
create index transcript_request_by_time on transcript_request (workspace, requested_at);
-- how many were asked for in a session; those to erase with it
create index transcript_request_of_session on transcript_request (workspace, session, requested_at);
-- how many were asked for to an address; those to erase with its owner
create index transcript_request_to_address on transcript_request (workspace, address_hash, requested_at);
select halo_guard('transcript_request');
