package ai.halo.rest.web;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import io.micronaut.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A body from bytes to fields: UTF-8, one JSON object, only characters that can be stored. */
final class Incoming {

    static final int USUAL = 1024 * 1024;
    static final int WITH_IMAGES = 12 * 1024 * 1024;

    static final Problem NOT_JSON =
            Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "not_json",
                    "Send the body as JSON, with Content-Type: application/json.");

    static final Problem PACKED =
            Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "not_json",
                    "Send the body as it is, without Content-Encoding.");

    private Incoming() {}

    static Problem tooLarge(int limit) {
        return Problem.of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "too_large",
                "The body must have at most %d MiB.".formatted(limit / USUAL));
    }

    static Fields read(byte[] bytes) {
        Json body = Json.parse(utf8(bytes));
        storable("", body);
        if (body instanceof Json.Obj fields) {
            return new Fields("", fields);
        }
        throw new InvalidValue("body", "must be a JSON object");
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidValue("body", "must be valid UTF-8");
        }
    }

    private static void storable(String path, Json value) {
        switch (value) {
            case Json.Text(var text) -> storable(path, text);
            case Json.Arr(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    storable(path + "[" + i + "]", items.get(i));
                }
            }
            case Json.Obj(var members) ->
                    members.forEach((name, member) -> {
                        String field = path.isEmpty() ? name : path + "." + name;
                        storable(path.isEmpty() ? "body" : path, name);
                        storable(field, member);
                    });
            case Json.Null _, Json.Bool _, Json.Num _ -> {}
        }
    }

    static void storable(String field, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidValue(field, "must not contain the character U+0000");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidValue(field, "must not contain half of a surrogate pair");
        }
    }
}
