package ai.halo.application.email;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Base64;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One line to the post office, as long as it is held. */
final class PostOfficeVisit {

    private static final String HANG_UP = "hang up";

    private final PostOffice office;
    private Socket line;
    private BufferedReader in;
    private boolean encrypted;
    private @Nullable String user;
    private String from = "";
    private String to = "";

    PostOfficeVisit(PostOffice office, Socket line) throws IOException {
        this.office = office;
        this.line = line;
        this.in = reader(line);
    }

    void serve() {
        try (var _ = line) {
            say("220 post.example ready");
            String command = in.readLine();
            while (command != null && obey(command)) {
                command = in.readLine();
            }
        } catch (IOException | IllegalArgumentException hungUp) {
            // Whoever hangs up has said enough.
        }
    }

    /** False ends the visit. */
    private boolean obey(String command) throws IOException {
        String verb = command.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        office.hear(verb);
        String scripted = office.scripted(verb);
        if (scripted != null) {
            return reply(scripted);
        }
        switch (verb) {
            case "EHLO", "HELO" -> greet();
            case "STARTTLS" -> encrypt();
            case "AUTH" -> admit(command);
            case "MAIL" -> {
                from = between(command);
                say(user != null || office.isForEverybody() ? "250 ok" : "530 sign in first");
            }
            case "RCPT" -> {
                to = between(command);
                say("250 ok");
            }
            case "DATA" -> {
                return take();
            }
            case "RSET", "NOOP" -> say("250 ok");
            case "QUIT" -> {
                say("221 bye");
                return false;
            }
            default -> say("500 what?");
        }
        return true;
    }

    private void greet() throws IOException {
        say("250-post.example");
        if (office.certificate() != null && !encrypted) {
            say("250-STARTTLS");
        }
        say(office.isForEverybody() ? "250 8BITMIME" : "250 AUTH PLAIN LOGIN");
    }

    private void encrypt() throws IOException {
        SSLContext context = office.certificate();
        if (context == null) {
            say("502 not here");
            return;
        }
        say("220 go on");
        var secure =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(line, "localhost", line.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        line = secure;
        in = reader(secure);
        encrypted = true;
    }

    private void admit(String command) throws IOException {
        String[] said =
                new String(Base64.getDecoder().decode(command.split(" ", 3)[2]), UTF_8)
                        .split("\0", 3);
        if (office.admits(said[1], said[2])) {
            user = said[1];
            say("235 welcome");
        } else {
            say("535 nobody knows " + said[1] + " here");
        }
    }

    private boolean take() throws IOException {
        say("354 go on");
        var message = new StringBuilder();
        String row = in.readLine();
        while (row != null && !row.equals(".")) {
            message.append(row.startsWith(".") ? row.substring(1) : row).append("\r\n");
            row = in.readLine();
        }
        String scripted = office.scripted(".");
        if (scripted == null || !scripted.startsWith("5")) {
            office.take(new PostOffice.Taken(from, to, message.toString(), encrypted, user));
        }
        return reply(scripted == null ? "250 taken" : scripted);
    }

    private boolean reply(String scripted) throws IOException {
        if (scripted.equals(HANG_UP)) {
            return false;
        }
        if (!scripted.isEmpty()) {
            say(scripted);
        }
        return true;
    }

    private void say(String reply) throws IOException {
        line.getOutputStream().write((reply + "\r\n").getBytes(ISO_8859_1));
        line.getOutputStream().flush();
    }

    private static BufferedReader reader(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), ISO_8859_1));
    }

    private static String between(String command) {
        return command.substring(command.indexOf('<') + 1, command.indexOf('>'));
    }
}
