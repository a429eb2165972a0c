package ai.halo.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {

    @Test
    void refusesAModuleThatWasNotCompiled(@TempDir Path module) throws IOException {
        write(module.resolve("src/main/java/Room.java"));

        assertThatThrownBy(() -> Checkout.compiled(module).toList())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsWhatAModuleWasCompiledTo(@TempDir Path module) throws IOException {
        write(module.resolve("src/test/java/RoomTest.java"));
        write(module.resolve("target/test-classes/RoomTest.class"));

        assertThat(Checkout.compiled(module))
                .containsExactly(module.resolve("target/test-classes"));
    }

    private static void write(Path file) throws IOException {
        var _ = Files.createDirectories(file.getParent());
        var _ = Files.writeString(file, "");
    }
}
