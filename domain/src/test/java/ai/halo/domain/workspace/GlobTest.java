package ai.halo.domain.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    /** The widget reads the same table. */
    private static final Path TABLE =
            Path.of("../adapters-rest/src/main/web/client/fixtures/globs.json");

    static Stream<Json.Obj> table() {
        try {
            return ((Json.Arr) Json.parse(Files.readString(TABLE)))
                    .items().stream().map(Json.Obj.class::cast);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void fitsAsTheWidgetThinks(Json.Obj row) {
        assertThat(new Glob(row.at("pattern").plain()).fits(row.at("path").plain()))
                .isEqualTo(row.at("fits").equals(Json.bool(true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a*a*a*a*a*a*b", "****b", "a*a*a*a?b", "*?*?*?b", "*ab*ab*abc"})
    void looksAtMostTwiceAsOftenAtTwiceThePath(String pattern) {
        assertThat(looks(pattern, 20_000)).isLessThanOrEqualTo(2 * looks(pattern, 10_000) + 100);
    }

    private static long looks(String pattern, int length) {
        var looks = new AtomicLong();
        new Glob(pattern).fits(counted("a".repeat(length), looks));
        return looks.get();
    }

    private static CharSequence counted(String text, AtomicLong looks) {
        return new CharSequence() {
            @Override
            public int length() {
                return text.length();
            }

            @Override
            public char charAt(int index) {
                looks.incrementAndGet();
                return text.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return counted(text.substring(start, end), looks);
            }
        };
    }
}
