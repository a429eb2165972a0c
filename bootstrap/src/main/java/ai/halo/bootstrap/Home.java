package ai.halo.bootstrap;

import ai.halo.domain.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder in which a server keeps what is its own: database, search shelf, keys, and two files
 * that say how to reach it.
 */
public record Home(Path folder) {

    public static final String SERVER = "server.json";
    public static final String WORKSPACE = "workspace.json";
    public static final String OPERATOR_TOKEN = "operator.token";

    private static final String FOR_ME = "rwx------";
    private static final String MINE = "rw-------";

    /** The home at this place, created if need be for its owner alone. */
    public static Home at(Path folder) {
        try {
            Path absolute = folder.toAbsolutePath().normalize();
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute);
            }
            return new Home(absolute.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("HALO_HOME " + folder + " cannot be used", e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A private sub-folder, created if need be. */
    public Path privateFolder(String name) {
        try {
            Path path = file(name);
            if (!Files.isDirectory(path)) {
                Files.createDirectory(
                        path,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString(FOR_ME)));
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Json.Obj> read(String name) {
        try {
            return Files.isRegularFile(file(name))
                            && Json.parse(Files.readString(file(name))) instanceof Json.Obj object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String text(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file as a whole, readable for its owner alone. */
    public void write(String name, String content) {
        try {
            Path draft = Files.createTempFile(folder, name, ".new");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(MINE));
            Files.writeString(draft, content);
            Files.move(
                    draft,
                    file(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String name) {
        try {
            var _ = Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
