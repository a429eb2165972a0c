package ai.halo.bootstrap.bench;

import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The questions of the sample that its articles answer. */
record Questions(List<String> all) {

    static Questions ofTheSample() {
        try (var in = Questions.class.getResourceAsStream("/sample/questions.json")) {
            byte[] bytes = Objects.requireNonNull(in, "no sample questions").readAllBytes();
            Json.Arr asked = (Json.Arr) Json.parse(new String(bytes, StandardCharsets.UTF_8));
            return new Questions(
                    asked.items().stream()
                            .map(Json.Obj.class::cast)
                            .filter(one -> one.at("kind").plain().equals("answerable"))
                            .map(one -> one.at("question").plain())
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String askedBefore(int number) {
        return all.get(number % all.size());
    }

    /** A number at the end makes it another text, for which no vector is remembered. */
    String neverAsked(int number) {
        return askedBefore(number) + " (" + number + ")";
    }
}
