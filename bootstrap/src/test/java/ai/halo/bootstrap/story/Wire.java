package ai.halo.bootstrap.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The wire between a visitor and Halo, which somebody may listen to, hold back, or cut at any byte.
 */
final class Wire implements AutoCloseable {

    private final URI halo;
    private final ServerSocket door;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final List<ByteArrayOutputStream> heard = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile boolean holding;

    Wire(String halo) {
        this.halo = URI.create(halo);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::connect);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Ends every line as it is, and lets none through until it is mended. */
    void cut() {
        cut = true;
        lines.forEach(Wire::end);
    }

    void mend() {
        cut = false;
    }

    /** Lets no stream through before its end, as proxies do that mean well. */
    void holdBack() {
        holding = true;
    }

    /** Every byte that the visitor has sent, line after line. */
    String heard() {
        return heard.stream().map(line -> line.toString(UTF_8)).collect(joining("\n"));
    }

    private void connect() {
        try {
            for (Socket visitor = door.accept(); ; visitor = door.accept()) {
                Socket server = new Socket(halo.getHost(), halo.getPort());
                var listener = new ByteArrayOutputStream();
                heard.add(listener);
                carry(visitor, server, listener);
                carry(server, visitor, OutputStream.nullOutputStream());
            }
        } catch (IOException over) {
            cut();
        }
    }

    private void carry(Socket from, Socket to, OutputStream listener) {
        lines.add(from);
        Thread.ofVirtual()
                .start(() -> {
                    try (from;
                            to) {
                        InputStream said = from.getInputStream();
                        OutputStream hearer = to.getOutputStream();
                        var held = new ByteArrayOutputStream();
                        byte[] bytes = new byte[8192];
                        for (int some = said.read(bytes);
                                some > 0 && !cut;
                                some = said.read(bytes)) {
                            listener.write(bytes, 0, some);
                            held.write(bytes, 0, some);
                            if (!holding || !isUnderWay(held.toString(UTF_8))) {
                                held.writeTo(hearer);
                                held.reset();
                            }
                        }
                    } catch (IOException ended) {
                        lines.remove(to);
                    } finally {
                        lines.remove(from);
                    }
                });
    }

    private static boolean isUnderWay(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains("content-type: text/event-stream")
                && !answer.endsWith("\r\n0\r\n\r\n");
    }

    private static void end(Socket line) {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
