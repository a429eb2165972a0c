-- the messages that pictures came with: to show one, and to know whether anybody still has it
create index message_with_pictures on message (workspace, conversation) where images <> '[]';
