package ai.halo.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret of 256 bits in a file that only its owner may read. */
record SecretFile(Path path) {

    boolean exists() {
        return Files.exists(path);
    }

    String readOrCreate() {
        try {
            if (!exists()) {
                create();
            }
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create() throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        var unfinished =
                Files.createTempFile(
                        path.toAbsolutePath().getParent(),
                        path.getFileName().toString(),
                        ".new",
                        PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(unfinished, random() + "\n");
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
