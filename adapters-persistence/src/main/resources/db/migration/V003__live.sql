-- Answers that are heard while they are given: some end early, some nobody waits for, and a customer reads so far.

alter table message
  add column complete text not null default 'complete' check (complete in ('complete', 'cut_off', 'interrupted'));

-- How far the customer has read: the position of the last message seen.
alter table conversation
  add column read int not null default 0 check (read between 0 and length);

-- A turn set aside was given up before a word was said; it is taken up again when somebody asks for its reply.
alter table turn
  add column aside boolean not null default false check (not aside or reply is null);

drop index turn_unanswered;
-- the unanswered turns of a conversation that somebody waits for, in order
create index turn_unanswered on turn (workspace, conversation, position) where reply is null and not aside;

drop index conversation_of_user;
-- the conversations of a user, the one last spoken in first
create index conversation_of_user on conversation (workspace, user_id, updated_at desc, id desc)
  where user_id is not null;
