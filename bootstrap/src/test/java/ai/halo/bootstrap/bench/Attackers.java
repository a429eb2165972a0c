package ai.halo.bootstrap.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;

/**
 * Those who would keep a server busy with nothing: slow senders by the hundred, and floods, deep
 * bodies and packed bombs at a fixed rate each.
 */
final class Attackers implements AutoCloseable {

    private static final int SLOW = 200;
    private static final int IDLE = 300;
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration FLOOD_EVERY = Duration.ofMillis(40);
    private static final int MEBIBYTE = 1024 * 1024;

    private final URI server;
    private final String key;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicLong longestMillis = new AtomicLong();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger cutIdle = new AtomicInteger();
    private final AtomicLong longestIdleMillis = new AtomicLong();
    private final AtomicInteger floods = new AtomicInteger();
    private final List<Socket> idle = new ArrayList<>();

    Attackers(String baseUrl, String key) {
        this.server = URI.create(baseUrl);
        this.key = key;
    }

    void begin() throws IOException {
        for (int i = 0; i < IDLE; i++) {
            Socket socket = connect();
            idle.add(socket);
            threads.execute(() -> waitFor(socket));
        }
        for (int i = 0; i < SLOW; i++) {
            threads.execute(() -> crawl("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: "));
            threads.execute(() -> crawl(head("Content-Length: 100000")));
        }
        flood(joined(head("X-Flood: " + "x".repeat(60_000)), new byte[0]));
        byte[] deep = "[".repeat(MEBIBYTE - 1).getBytes(ISO_8859_1);
        flood(joined(head("Content-Length: " + deep.length), deep));
        byte[] bomb = packed(100 * MEBIBYTE);
        flood(joined(head("Content-Encoding: gzip\r\nContent-Length: " + bomb.length), bomb));
    }

    /** Says nothing at all, until the server has had enough. */
    private void waitFor(Socket socket) {
        long began = System.nanoTime();
        try {
            var _ = socket.getInputStream().read();
        } catch (IOException hungUp) {
            // That is what is waited for.
        }
        if (goesOn.get()) {
            cutIdle.incrementAndGet();
            longestIdleMillis.accumulateAndGet(millisSince(began), Math::max);
        }
    }

    /** One byte a second, until the server has had enough. */
    private void crawl(String beginning) {
        long began = System.nanoTime();
        try (Socket socket = connect()) {
            socket.setSoTimeout((int) BEAT.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(beginning.getBytes(ISO_8859_1));
            while (goesOn.get() && !ended(socket)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException hungUp) {
            // That is what is waited for.
        }
        if (goesOn.get()) {
            cut.incrementAndGet();
            longestMillis.accumulateAndGet(millisSince(began), Math::max);
        }
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    /** Listens for a beat; an answer, or the end of the line, is the end. */
    private static boolean ended(Socket socket) throws IOException {
        try {
            var _ = socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException nothingSaid) {
            return false;
        }
    }

    private void flood(byte[] request) {
        threads.execute(() -> {
            while (goesOn.get()) {
                try (Socket socket = connect()) {
                    socket.setSoTimeout((int) BEAT.toMillis());
                    socket.getOutputStream().write(request);
                    var _ = socket.getInputStream().read();
                } catch (IOException hungUp) {
                    // The server may do that at any byte.
                }
                floods.incrementAndGet();
                pause(FLOOD_EVERY);
            }
        });
    }

    private Socket connect() throws IOException {
        return new Socket(server.getHost(), server.getPort());
    }

    private String head(String more) {
        return "POST /api/sdk/chat HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + key
                + "\r\nContent-Type: application/json\r\n"
                + more
                + "\r\n\r\n";
    }

    private static byte[] joined(String head, byte[] body) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static byte[] packed(int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < zeros / MEBIBYTE; i++) {
                gzip.write(new byte[MEBIBYTE]);
            }
        }
        return bytes.toByteArray();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many there were of each kind, how many the server has cut off, and when the last. */
    String toll() {
        return String.format(
                Locale.ROOT,
                "%d of %d slow senders cut off, the last after %.1f s; %d of %d idle lines, the"
                        + " last after %.1f s; %d floods",
                cut.get(),
                2 * SLOW,
                longestMillis.get() / 1_000.0,
                cutIdle.get(),
                IDLE,
                longestIdleMillis.get() / 1_000.0,
                floods.get());
    }

    @Override
    public void close() throws IOException {
        goesOn.set(false);
        for (Socket socket : idle) {
            socket.close();
        }
        threads.shutdownNow();
        threads.close();
    }
}
