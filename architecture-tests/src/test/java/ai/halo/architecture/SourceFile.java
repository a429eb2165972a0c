package ai.halo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A written file, and what can be told from its text alone. */
record SourceFile(Path path, List<String> lines) {

    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern CONFESSION = Pattern.compile("Breaks: (.+?)\\.?( ?\\*/| ?-->|$)");

    static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readAllLines(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it lies in the working copy. */
    String address() {
        return Checkout.TOP.relativize(path).toString();
    }

    boolean isCalled(String name) {
        return path.endsWith(name);
    }

    boolean isIn(Path folder) {
        return path.startsWith(folder);
    }

    /** The package a Java file belongs to; empty for everything else. */
    String home() {
        return lines.stream()
                .map(PACKAGE::matcher)
                .flatMap(matcher -> matcher.lookingAt() ? Stream.of(matcher.group(1)) : Stream.of())
                .findFirst()
                .orElse("");
    }

    boolean holds(JavaClass type) {
        var folder = Path.of(type.getPackageName().replace('.', '/'));
        return type.getSource()
                .flatMap(source -> source.getFileName())
                .map(name -> path.endsWith(folder.resolve(name)))
                .orElse(false);
    }

    /** The sentence a file of the ruin admits to break. */
    Optional<String> confession() {
        return lines.stream()
                .map(CONFESSION::matcher)
                .flatMap(matcher -> matcher.find() ? Stream.of(matcher.group(1)) : Stream.of())
                .findFirst();
    }

    /** The places, as {@code file:line}, where the pattern is found. */
    Stream<String> where(Pattern pattern) {
        return where(pattern, _ -> true);
    }

    /** The same, if the line, counted from zero, is one that matters. */
    Stream<String> where(Pattern pattern, IntPredicate matters) {
        return IntStream.range(0, lines.size())
                .filter(line -> pattern.matcher(lines.get(line)).find())
                .filter(matters)
                .mapToObj(line -> address() + ":" + (line + 1));
    }
}
