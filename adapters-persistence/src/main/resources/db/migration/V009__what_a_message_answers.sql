-- What a message answers: a turn's question, whoever answered it. Null for what nobody asked for.

alter table message add column in_reply_to uuid;

-- The owner, too, sees no rows while a table is guarded against everybody.
alter table message no force row level security;
alter table turn    no force row level security;

update message
set in_reply_to = turn.question
from turn
where turn.workspace = message.workspace
  and turn.conversation = message.conversation
  and turn.reply ->> 'id' = message.id::text;

alter table message add constraint message_in_reply_to_fkey
  foreign key (workspace, in_reply_to) references message (workspace, id) on delete cascade;

alter table turn    force row level security;
alter table message force row level security;

-- what answers a message: to go with it when a conversation is erased
create index message_in_reply_to on message (workspace, in_reply_to) where in_reply_to is not null;
