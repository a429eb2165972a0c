package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.conversation.MessageText;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ConversationsContract implements Contract {

    @Override
    public String subject() {
        return "Conversations";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/conversations",
                        "List conversations",
                        asks(may("status", oneOf("open", "escalated", "taken_over", "closed"))),
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(ConversationShapes.CONVERSATION))),
                get(
                        "/api/v1/conversations/{id}",
                        "Show a conversation",
                        gives(
                                200,
                                ConversationShapes.CONVERSATION.and(
                                        "ConversationPage",
                                        must("messages", items(ConversationShapes.MESSAGE))))),
                post(
                        "/api/v1/conversations/{id}/messages",
                        "Reply as a teammate",
                        takes(object(must("text", words(MessageText.MAX_LENGTH)))),
                        Once.KEY,
                        gives(201, ConversationShapes.MESSAGE),
                        refuses(ConversationsController.NOT_TAKEN_OVER)));
    }
}
