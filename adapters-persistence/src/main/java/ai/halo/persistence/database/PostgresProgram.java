package ai.halo.persistence.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** The server program, ready to be run on a data folder. */
record PostgresProgram(Binaries binaries, DataFolder data, Privileges privileges, Path log) {

    private static final long PAUSE_NANOS = 10_000_000;
    private static final int LAST_WORDS = 4_000;

    /** A session of its own keeps Ctrl-C, meant for Halo, from reaching the database first. */
    private static final String OWN_SESSION =
            Command.of("setsid", "true").succeeds() ? "setsid" : "";

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts the server on this port of the loopback address, and returns once it takes
     * connections.
     */
    ProcessHandle launch(int port) {
        try {
            clear();
            var process = start(port);
            while (!takesConnections(process)) {
                if (!process.isAlive()) {
                    throw new UnusableDatabase("PostgreSQL did not start:\n" + lastWords());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return process.toHandle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what an earlier Halo, killed before its database, has left running. */
    private void clear() throws IOException {
        var left = PostmasterPid.in(data);
        if (left.isPresent()) {
            left.get().owner().ifPresent(Stopping::stop);
            left.get().delete();
        }
    }

    private Process start(int port) throws IOException {
        var server =
                Command.of(
                        binaries.program("postgres"),
                        "-D",
                        data.path(),
                        "-p",
                        port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=");
        return new ProcessBuilder(privileges.run(server).runBy(OWN_SESSION).words())
                .directory(data.parent().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean takesConnections(Process process) throws IOException {
        return PostmasterPid.in(data).filter(note -> note.saysReady(process.pid())).isPresent();
    }

    private String lastWords() throws IOException {
        var words = Files.readString(log, StandardCharsets.UTF_8);
        return words.substring(Math.max(0, words.length() - LAST_WORDS));
    }
}
