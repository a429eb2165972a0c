package ai.halo.persistence.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The note a running PostgreSQL leaves in its data folder; it outlives a server that was killed.
 */
record PostmasterPid(DataFolder data, List<String> lines) {

    private static final int STATUS = 7;

    static Optional<PostmasterPid> in(DataFolder data) throws IOException {
        try {
            return Optional.of(new PostmasterPid(data, Files.readAllLines(file(data))));
        } catch (NoSuchFileException notRunning) {
            return Optional.empty();
        }
    }

    boolean saysReady(long pid) {
        return lines.size() > STATUS
                && lines.getFirst().strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /**
     * The process it names, if that still is a PostgreSQL of this folder: numbers of processes come
     * again.
     */
    Optional<ProcessHandle> owner() {
        return lines.stream()
                .limit(1)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())).stream())
                .filter(this::servesThisFolder)
                .findAny();
    }

    void delete() throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(DataFolder data) {
        return data.path().resolve("postmaster.pid");
    }

    /** By where it works, if that can be seen: the folder may have been renamed under it. */
    private boolean servesThisFolder(ProcessHandle process) {
        var works = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.exists(works)
                    ? Files.isSameFile(works, data.path())
                    : wasStartedFor(data.path().toString(), process);
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean wasStartedFor(String folder, ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(arguments -> Arrays.asList(arguments).contains(folder))
                .isPresent();
    }
}
