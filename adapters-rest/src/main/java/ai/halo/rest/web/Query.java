package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import ai.halo.rest.contract.Declared;
import ai.halo.rest.contract.Shape;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks in the address. Only what the operation's contract declares can be read, so
 * that the document tells of every parameter; what it does not declare is not looked at.
 */
public record Query(HttpParameters sent, Declared declared) {

    private static final String ATTRIBUTE = "halo.query";

    public static Query of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Query.class).orElseThrow();
    }

    void keepIn(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public @Nullable String textOrNull(String name) {
        return sent(name, Shape.Text.class, Shape.Word.class);
    }

    public @Nullable String textOrNull(String name, int maxCharacters) {
        declared.text(name, maxCharacters);
        String text = textOrNull(name);
        return text == null ? null : InvalidValue.ifLonger(maxCharacters, name, text);
    }

    public @Nullable Integer wholeOrNull(String name, int min, int max) {
        declared.whole(name, min, max);
        String sent = sent(name, Shape.Whole.class);
        return sent == null ? null : Integer.valueOf(Numbers.read(name, sent, min, max));
    }

    public int whole(String name, int min, int max, int otherwise) {
        Integer sent = wholeOrNull(name, min, max);
        return sent == null ? otherwise : sent;
    }

    private @Nullable String sent(String name, Class<?>... kinds) {
        var _ = declared.field(name, kinds);
        return sent.getFirst(name).orElse(null);
    }
}
