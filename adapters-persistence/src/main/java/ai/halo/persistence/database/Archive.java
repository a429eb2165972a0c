package ai.halo.persistence.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A tar archive compressed with xz, of which either everything is unpacked or nothing. */
final class Archive {

    static void unpack(URL archive, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
        try {
            unpackEntries(archive, unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failed) {
            // Whoever was faster has unpacked the same files; the JDK has no exception for that.
            if (Files.notExists(folder)) {
                throw failed;
            }
        } finally {
            Folders.delete(unfinished);
        }
    }

    private static void unpackEntries(URL archive, Path folder) throws IOException {
        try (var bytes = new BufferedInputStream(archive.openStream());
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(bytes))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, inside(folder, entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            readableByAll(target, true);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            readableByAll(target, (entry.getMode() & 0100) != 0);
        }
    }

    private static void readableByAll(Path target, boolean executable) throws IOException {
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static Path inside(Path folder, String name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("the archive reaches outside its folder: " + name);
        }
        return target;
    }

    private Archive() {}
}
