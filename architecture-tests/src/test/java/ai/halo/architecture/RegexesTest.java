package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.architecture.Regexes.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegexesTest {

    private static final String SAMPLE =
            """
            class Sample {
                static final int MAX = 3;
                static final String FORM = "[a-z]{1," + MAX + "}";
                static final Pattern WORD = Pattern.compile(FORM + "\\\\.x", Pattern.DOTALL);

                boolean constant(String said) {
                    return said.matches(Sample.FORM);
                }

                boolean sent(String said, String words) {
                    return said.matches(words);
                }

                boolean sends(String said) {
                    return sent(said, "yes|no") && WORD.matcher(said).matches();
                }

                String unknown(String said) {
                    return said.replaceAll(System.getenv("X"), "").split(said)[0];
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void worksOutWhatIsConstantAndNamesWhatIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("Sample.java"), SAMPLE);

        var regexes = new Regexes(List.of(SourceFile.read(file)));

        assertThat(regexes.uses().keySet())
                .containsExactlyInAnyOrder(
                        new Use("[a-z]{1,3}", 0, false),
                        new Use("[a-z]{1,3}\\.x", Pattern.DOTALL, false),
                        new Use("yes|no", 0, false));
        assertThat(regexes.unresolved())
                .extracting(place -> place.substring(place.indexOf(": ") + 2))
                .containsExactlyInAnyOrder("System.getenv(\"X\")", "said");
    }
}
