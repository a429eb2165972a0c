package ai.halo.rest.conversation;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.at;
import static ai.halo.rest.contract.Clause.givesText;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.conversation.Image;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Clause;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

@Singleton
final class ImagesContract implements Contract {

    private static final Clause HASH = at("hash", visible(64));

    @Override
    public String subject() {
        return "Pictures";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                picture(
                        "/api/sdk/images/{hash}",
                        "Show a picture of a conversation",
                        says(
                                "The images of a message lead here. Only whoever may read the"
                                        + " session that the picture came in sees it."),
                        hears(may(HeldSession.HEADER, visible(200), "The session it came in.")),
                        asks(
                                may(
                                        "session_id",
                                        visible(200),
                                        "The same, where an earlier address names it.")),
                        hears(may(Visitors.USER_ID, text(ExternalId.MAX_LENGTH))),
                        hears(may(Visitors.USER_TOKEN, TEXT)),
                        refuses(Visitors.IDENTITY_REJECTED, Visitors.SESSION_NOT_YOURS)),
                picture("/api/v1/images/{hash}", "Show a picture that a customer sent"));
    }

    private static Operation picture(String path, String title, Clause... clauses) {
        Stream<Clause> shown = Image.mediaTypes().stream().map(type -> givesText(200, type));
        return get(
                path,
                title,
                Stream.of(Stream.of(HASH), Stream.of(clauses), shown)
                        .flatMap(all -> all)
                        .toArray(Clause[]::new));
    }
}
