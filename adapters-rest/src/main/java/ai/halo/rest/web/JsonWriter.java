package ai.halo.rest.web;

import ai.halo.domain.Json;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.MutableHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.MessageBodyWriter;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Our own JSON, as it leaves. */
@Singleton
@Produces(MediaType.APPLICATION_JSON)
final class JsonWriter implements MessageBodyWriter<Json> {

    @Override
    public boolean isWriteable(Argument<Json> type, @Nullable MediaType mediaType) {
        return Json.class.isAssignableFrom(type.getType());
    }

    @Override
    public void writeTo(
            Argument<Json> type,
            MediaType mediaType,
            Json json,
            MutableHeaders headers,
            OutputStream out) {
        headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        try {
            out.write(json.compact().getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new CodecException("the body was not written", broken);
        }
    }
}
