-- What makes sending twice the same as sending once.

-- What was said under the id a caller gave a message: another saying under the same id is refused. Null for messages
-- from before, and for ids that came without.
alter table message add column client_fingerprint text
  check (client_fingerprint is null or (client_id is not null and length(client_fingerprint) = 64));

-- What a call with an Idempotency-Key was answered. The hash is over the credential, the address, the person and the
-- key; the answer is sealed, because it may hold what is shown only once.
create table receipt (
  workspace   uuid        not null references workspace on delete cascade,
  hash        bytea       not null check (octet_length(hash) = 32),
  fingerprint text        not null check (length(fingerprint) = 64),
  status      int         not null check (status between 200 and 299),
  answer      bytea       not null,
  created_at  timestamptz not null,
  primary key (workspace, hash)
);
-- those that are kept long enough
create index receipt_by_age on receipt (workspace, created_at);
select halo_guard('receipt');
