package ruin.rest.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Breaks: a URL is opened only where it may be followed. */
public record Opener(URI address) {

    InputStream open() throws IOException {
        return address.toURL().openStream();
    }
}
