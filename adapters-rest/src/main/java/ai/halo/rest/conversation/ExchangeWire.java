package ai.halo.rest.conversation;

import ai.halo.application.conversation.Exchange;
import ai.halo.application.conversation.Exchange.Said;
import ai.halo.application.conversation.ExchangeViews.Line;
import ai.halo.domain.Json;
import ai.halo.domain.conversation.ClientMessageId;
import ai.halo.domain.conversation.Message;
import ai.halo.domain.conversation.MessageId;
import ai.halo.domain.conversation.Rating;
import ai.halo.domain.knowledge.Source;
import ai.halo.rest.web.Timestamps;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A conversation on the wire to its customer. */
final class ExchangeWire {

    private static final int TITLE = 80;

    private ExchangeWire() {}

    static Json.Obj json(Exchange exchange) {
        return Json.object()
                .with("session_id", exchange.session().value())
                .and(floor(exchange))
                .with("last", Json.number(exchange.last()))
                .and(read(exchange.read(), exchange.unread()))
                .with(
                        "messages",
                        new Json.Arr(
                                exchange.said().stream().<Json>map(said -> json(said)).toList()));
    }

    static Json.Obj floor(Exchange exchange) {
        return with(Json.object().with("floor", exchange.floor()), "teammate", exchange.teammate());
    }

    static Json.Obj read(int read, int unread) {
        return Json.object().with("read", Json.number(read)).with("unread", Json.number(unread));
    }

    static Json.Obj json(Said said) {
        Message message = said.message();
        ClientMessageId clientId = message.clientId();
        MessageId question = message.inReplyTo();
        Rating rating = said.rating();
        Double confidence = message.confidence();
        Json.Obj json =
                Json.object()
                        .with("position", Json.number(message.position()))
                        .with("id", message.id().value().toString())
                        .with("role", message.role().wire())
                        .with("text", message.text())
                        .with("created_at", Timestamps.of(message.createdAt()))
                        .with("complete", message.completion().wire());
        if (clientId != null) {
            json = json.with("client_id", clientId.value());
        }
        if (question != null) {
            json = json.with("in_reply_to", question.value().toString());
        }
        if (confidence != null) {
            json = json.with("confidence", Json.number(confidence));
        }
        if (rating != null) {
            json = json.with("rating", rating(rating));
        }
        json =
                withAny(
                        json,
                        "images",
                        message.images().stream()
                                .flatMap(image -> PictureAddress.forCustomer(image).stream())
                                .map(Json::text));
        json = withAny(json, "sources", message.sources().stream().map(ExchangeWire::source));
        return with(json, "teammate", said.teammate());
    }

    /** That a message told before was rated. */
    static Json.Obj rated(Said said, Rating rating) {
        return Json.object()
                .with("position", Json.number(said.message().position()))
                .with("message_id", said.message().id().value().toString())
                .and(rating(rating));
    }

    private static Json.Obj rating(Rating rating) {
        Json.Obj json = Json.object().with("rating", rating.verdict().wire());
        String comment = rating.comment();
        return comment == null ? json : json.with("comment", comment);
    }

    static Json.Obj json(Line line) {
        String title = line.firstWords().strip().replaceAll("\\s+", " ");
        int length = Math.min(TITLE, title.codePointCount(0, title.length()));
        return Json.object()
                .with("session_id", line.session().value())
                .with("title", title.substring(0, title.offsetByCodePoints(0, length)))
                .with("last_text", line.lastWords())
                .with("status", line.floor())
                .with("unread", Json.number(line.unread()))
                .with("updated_at", Timestamps.of(line.updatedAt()));
    }

    private static Json source(Source source) {
        Json.Obj json = Json.object().with("id", source.id()).with("title", source.title());
        String url = source.url();
        return (url == null ? json : json.with("url", url)).with("excerpt", source.excerpt());
    }

    private static Json.Obj with(Json.Obj json, String name, @Nullable String teammate) {
        return teammate == null ? json : json.with(name, Json.object().with("name", teammate));
    }

    private static Json.Obj withAny(Json.Obj json, String name, Stream<? extends Json> items) {
        List<Json> all = items.<Json>map(item -> item).toList();
        return all.isEmpty() ? json : json.with(name, new Json.Arr(all));
    }
}
