-- How far a secret key opens the door, who was doubted at it, and who in charge did what.

-- A secret server key, known by its hash. Its credential opens the workspace; this says what it may do there.
create table api_key (
  workspace    uuid        not null references workspace on delete cascade,
  id           uuid        not null,
  hash         bytea       not null check (octet_length(hash) = 32),
  name         text        not null check (length(name) between 1 and 200),
  scopes       text[]      not null check (cardinality(scopes) > 0),  -- '*' is everything, now and later
  created_at   timestamptz not null,
  last_used_at timestamptz,                                           -- to the minute or so
  primary key (workspace, id),
  unique      (workspace, hash)
);

insert into api_key (workspace, id, hash, name, scopes, created_at)
select workspace, gen_random_uuid(), hash, 'First key', '{*}', created_at
from credential
where kind = 'api_key';

select halo_guard('api_key');


-- How often a visitor would have been refused if identities were enforced.
create table identity_doubt (
  workspace uuid   not null references workspace on delete cascade,
  day       date   not null,
  reason    text   not null check (length(reason) between 1 and 100),
  total     bigint not null check (total > 0),
  primary key (workspace, day, reason)
);
select halo_guard('identity_doubt');

-- Whom the last few of these doubts were about.
create table doubted_visitor (
  workspace uuid        not null references workspace on delete cascade,
  id        uuid        not null default gen_random_uuid(),
  at        timestamptz not null,
  reason    text        not null check (length(reason) between 1 and 100),
  user_id   text        check (length(user_id) between 1 and 200),
  primary key (workspace, id)
);
-- the newest, to show them and to forget the others
create index doubted_visitor_by_time on doubted_visitor (workspace, at desc, id desc);
-- those to forget when a person is erased
create index doubted_visitor_of_user on doubted_visitor (workspace, user_id) where user_id is not null;
select halo_guard('doubted_visitor');


-- Who in charge did what, in words and ids only. Each line carries the hash of the one before it, so none can be
-- changed or taken out of the middle; the head, kept apart, says where the chain ends. It outlives what it speaks of.
create table audit_line (
  workspace  uuid        not null,
  position   bigint      not null check (position > 0),
  at         timestamptz not null,
  actor      text        not null check (actor ~ '^[a-z_]{1,50}(:[0-9a-f-]{36})?$'),
  request_id text        check (request_id ~ '^[!-~]{1,200}$'),
  act        text        not null check (act ~ '^[a-z_]{1,100}$'),
  subject    uuid        not null,
  previous   bytea       not null check (octet_length(previous) = 32),
  hash       bytea       not null check (octet_length(hash) = 32),
  primary key (workspace, position)
);
select halo_guard('audit_line');
revoke update, delete on audit_line from halo_app;

create table audit_head (
  workspace uuid   not null,
  position  bigint not null check (position > 0),
  hash      bytea  not null check (octet_length(hash) = 32),
  primary key (workspace)
);
select halo_guard('audit_head');
revoke insert, update, delete on audit_head from halo_app;

-- Whoever writes a line says who, what and whom; its place, time and hash are given here. Lines of one workspace are
-- written one after another, because each must know the one before.
create function audit_chain() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head audit_head;
begin
  insert into audit_head values (new.workspace, 1, sha256(''))
    on conflict (workspace) do update set position = audit_head.position + 1
    returning * into head;
  new.position := head.position;
  new.previous := head.hash;
  new.at       := clock_timestamp();
  new.hash     := sha256(new.previous || convert_to(concat_ws(E'\n',
                    new.workspace, new.position, (extract(epoch from new.at) * 1000000)::bigint,
                    new.actor, coalesce(new.request_id, ''), new.act, new.subject), 'UTF8'));
  update audit_head set hash = new.hash where workspace = new.workspace;
  return new;
end $$;

create trigger chained before insert on audit_line for each row execute function audit_chain();

create function audit_keep() returns trigger
language plpgsql as $$
begin
  raise exception 'a line of the audit log is never changed';
end $$;

create trigger kept before update or delete or truncate on audit_line
  for each statement execute function audit_keep();
