package ai.halo.bootstrap.command;

import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The documents found under the paths that were given, in a stable order. */
final class Findings {

    private final List<Json.Obj> documents = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    static Findings under(List<String> paths) {
        var findings = new Findings();
        for (String path : paths) {
            if (path.matches("https?://.*")) {
                throw new CommandFailed(
                        path
                                + ": addresses are read once the crawler is there; give files or folders",
                        2);
            }
            findings.look(Path.of(path));
        }
        return findings;
    }

    List<Json.Obj> documents() {
        return documents;
    }

    /** What was left out, and why. */
    List<String> skipped() {
        return skipped;
    }

    private void look(Path path) {
        if (!Files.exists(path)) {
            throw new CommandFailed(path + ": no such file or folder");
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> read(path, file));
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailed(path + " cannot be read: " + e.getMessage());
        }
    }

    private void read(Path given, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String key =
                given.equals(file)
                        ? file.getFileName().toString()
                        : given.relativize(file).toString();
        try {
            switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "md", "markdown" -> documents.add(page(key, "markdown", file));
                case "html", "htm" -> documents.add(page(key, "html", file));
                case "txt" -> documents.add(page(key, "text", file));
                case "jsonl" -> lines(file);
                case String _ -> skipped.add(file + ": not .md, .html, .txt or .jsonl");
            }
        } catch (MalformedInputException e) {
            skipped.add(file + ": not UTF-8");
        } catch (IOException e) {
            skipped.add(file + ": " + e.getMessage());
        }
    }

    private static Json.Obj page(String key, String format, Path file) throws IOException {
        String name = file.getFileName().toString();
        String fallback = name.substring(0, name.lastIndexOf('.')).replace('-', ' ');
        return Json.object()
                .with("key", key)
                .with("format", format)
                .with("fallback_title", fallback)
                .with("body", Files.readString(file));
    }

    private void lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                line(file, i + 1, lines.get(i));
            }
        }
    }

    private void line(Path file, int number, String line) {
        try {
            if (!(Json.parse(line) instanceof Json.Obj read)) {
                throw new InvalidValue("line", "is not an object");
            }
            Json body = read.get("body") == null ? read.at("text") : read.at("body");
            String id =
                    read.at("_id") instanceof Json.Text(var given)
                            ? given
                            : file.getFileName() + "#" + number;
            Json.Obj document =
                    Json.object()
                            .with("key", id)
                            .with("format", "markdown")
                            .with("title", read.at("title"))
                            .with("fallback_title", id)
                            .with("body", body);
            for (String optional : List.of("url", "audience")) {
                if (read.get(optional) instanceof Json.Text(var value)) {
                    document = document.with(optional, value);
                }
            }
            documents.add(document);
        } catch (InvalidValue e) {
            skipped.add(file + " line " + number + ": " + e.getMessage());
        }
    }
}
