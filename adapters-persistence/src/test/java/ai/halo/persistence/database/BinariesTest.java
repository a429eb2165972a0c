package ai.halo.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.persistence.Crowd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir private Path programs;

    @Test
    void areUnpackedOnceForAllWhoWantThemAtTheSameTime() throws IOException {
        List<Binaries> unpacked =
                Crowd.of(2, () -> Binaries.unpacked(TestPrograms.archive(), programs));

        assertThat(unpacked).hasSize(2).containsOnly(unpacked.getFirst());
        assertThat(unpacked.getFirst().majorVersion()).isGreaterThanOrEqualTo(15);
        try (var left = Files.list(programs)) {
            assertThat(left).containsExactly(unpacked.getFirst().folder());
        }
    }
}
