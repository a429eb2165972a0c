package ai.halo.persistence.database;

import java.nio.file.Path;

/** Where all tests of a module share the unpacked programs. */
final class TestPrograms {

    static final Path FOLDER = Path.of("target", "postgres");

    private TestPrograms() {}
}
