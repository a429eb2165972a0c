package ai.halo.rest.answering;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.answering.Remark;
import ai.halo.domain.answering.Request;
import ai.halo.domain.conversation.Message.Role;
import ai.halo.rest.web.Fields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Earlier turns as a caller tells them, in either published spelling. */
final class History {

    private History() {}

    static List<Remark> read(Fields body) {
        List<Fields> items = body.objects("conversation_history");
        if (items.size() > Request.MAX_HISTORY) {
            throw new InvalidValue(
                    "conversation_history",
                    "must have at most " + Request.MAX_HISTORY + " messages");
        }
        return items.stream().map(item -> new Remark(role(item), text(item))).toList();
    }

    private static Role role(Fields item) {
        String field = item.textOrNull("speaker") == null ? "role" : "speaker";
        return switch (item.text(field).toLowerCase(Locale.ROOT)) {
            case "user", "customer", "human" -> Role.USER;
            case "assistant", "agent", "ai", "bot" -> Role.AGENT;
            case String _ ->
                    throw new InvalidValue(
                            item.field(field),
                            "must be user, customer, human, assistant, agent, ai or bot");
        };
    }

    private static String text(Fields item) {
        @Nullable String text = item.textOrNull("text");
        return text == null ? item.text("content") : text;
    }
}
