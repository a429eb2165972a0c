package ai.halo.application.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A mail server on this machine: takes what it is brought, or says what it is told to say. */
public final class PostOffice implements AutoCloseable {

    /** What a letter came with. */
    public record Taken(
            String from, String to, String message, boolean encrypted, @Nullable String user) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>();
    private final Map<String, String> users = new HashMap<>();
    private final ServerSocket door;
    private @Nullable SSLContext certificate;

    private PostOffice(ServerSocket door) {
        this.door = door;
    }

    public static PostOffice open() {
        return at(0);
    }

    /** On a port where one was open before. */
    public static PostOffice at(int port) {
        try {
            return opened(new ServerSocket(), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Speaks TLS from the start. */
    public static PostOffice secured(SSLContext certificate) {
        try {
            return opened(certificate.getServerSocketFactory().createServerSocket(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PostOffice opened(ServerSocket door, int port) {
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            var office = new PostOffice(door);
            Thread.ofVirtual().start(office::serve);
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Offers STARTTLS. */
    public PostOffice certified(SSLContext context) {
        certificate = context;
        return this;
    }

    /** Takes letters of nobody else. */
    public PostOffice knowing(String user, String password) {
        users.put(user, password);
        return this;
    }

    /** Answers a command like this; an empty answer is none, and "hang up" ends the line. */
    public PostOffice answering(String verb, String reply) {
        replies.put(verb, reply);
        return this;
    }

    public PostOffice answeringAgain(String verb) {
        replies.remove(verb);
        return this;
    }

    public int port() {
        return door.getLocalPort();
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The commands it was given, without what came with them. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable SSLContext certificate() {
        return certificate;
    }

    @Nullable String scripted(String verb) {
        return replies.get(verb);
    }

    boolean admits(String user, String password) {
        return password.equals(users.get(user));
    }

    boolean isForEverybody() {
        return users.isEmpty();
    }

    void hear(String verb) {
        heard.add(verb);
    }

    void take(Taken letter) {
        taken.add(letter);
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var visit = new PostOfficeVisit(this, door.accept());
                Thread.ofVirtual().start(visit::serve);
            } catch (IOException closed) {
                return;
            }
        }
    }
}
