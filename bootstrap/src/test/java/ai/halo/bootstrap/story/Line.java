package ai.halo.bootstrap.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An open line over which events come, until somebody hangs up. */
final class Line implements AutoCloseable {

    private final InputStream body;
    private final BufferedReader lines;

    /** Whoever wants to look at each event as it came. */
    private final Consumer<String> witness;

    Line(HttpResponse<InputStream> response, Consumer<String> witness) {
        if (response.statusCode() != 200) {
            throw new AssertionError("the line was refused: " + response.statusCode());
        }
        this.witness = witness;
        this.body = response.body();
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next words of an answer. */
    String words() {
        return next("delta").data().at("text").plain();
    }

    /** The next message that is told. */
    Event message() {
        return next("message");
    }

    /** The next rating of a message that was told before. */
    Event rating() {
        return next("rating");
    }

    /** Who has the floor as soon as that is told next. */
    String floor() {
        return next("floor").data().at("floor").plain();
    }

    /** All events until the other side ends. */
    List<Event> rest() {
        var events = new ArrayList<Event>();
        for (List<String> block = block(); !block.isEmpty(); block = block()) {
            events.add(Event.read(block));
        }
        return events;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Event next(String name) {
        for (List<String> block = block(); !block.isEmpty(); block = block()) {
            Event event = Event.read(block);
            if (event.name().equals(name)) {
                return event;
            }
        }
        throw new AssertionError("the line ended before a " + name);
    }

    private List<String> block() {
        var block = new ArrayList<String>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    witness.accept(String.join("\n", block));
                    return block;
                }
                block.add(line);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return block;
    }
}
