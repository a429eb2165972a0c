package ruin.rest.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Breaks: the network is behind llm, integrations and bootstrap. */
public record Opener(URI address) {

    InputStream open() throws IOException {
        return address.toURL().openStream();
    }
}
