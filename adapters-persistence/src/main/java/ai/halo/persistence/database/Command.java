package ai.halo.persistence.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program of the operating system that is run to its end. */
record Command(List<String> words) {

    static Command of(Object... words) {
        return new Command(Stream.of(words).map(Object::toString).toList());
    }

    /** The same command, run by another one that these words begin. */
    Command runBy(String other) {
        var first = Stream.of(other.split(" ")).filter(word -> !word.isEmpty());
        return new Command(Stream.concat(first, words.stream()).toList());
    }

    String output() {
        var ended = run();
        if (ended.code != 0) {
            throw new UnusableDatabase(words + " failed:\n" + ended.output);
        }
        return ended.output;
    }

    boolean succeeds() {
        try {
            return run().code == 0;
        } catch (UncheckedIOException notInstalled) {
            return false;
        }
    }

    private Ended run() {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = process.getInputStream().readAllBytes();
            return new Ended(process.waitFor(), new String(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnusableDatabase("interrupted while running " + words, e);
        }
    }

    private record Ended(int code, String output) {}
}
