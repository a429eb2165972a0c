package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaDriftTest {

    @TempDir Path fresh;

    @Test
    void findsTheCommittedTablesAsTheMigrationsMakeThem() throws Exception {
        SchemaGenerator.generate(fresh);

        assertThat(sources(Path.of("src/generated/java")))
                .as("run: ./mvnw -Pgenerate -pl adapters-persistence -am test-compile")
                .isEqualTo(sources(fresh));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        var sources = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                sources.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
