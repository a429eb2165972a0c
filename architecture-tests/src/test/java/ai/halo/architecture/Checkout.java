package ai.halo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The working copy this runs in: its modules, their compiled types and their files. */
final class Checkout {

    static final Path TOP =
            Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                    .filter(folder -> Files.exists(folder.resolve("mvnw")))
                    .findFirst()
                    .orElseThrow();

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern WRITTEN = Pattern.compile(".+\\.(java|tsx?|css)|.*pom\\.xml");
    private static final Pattern NOT_WRITTEN =
            Pattern.compile("/(target|generated|node_modules|dist)/");

    private Checkout() {}

    static List<Path> modules() {
        return SourceFile.read(TOP.resolve("pom.xml")).lines().stream()
                .flatMap(line -> MODULE.matcher(line).results())
                .map(module -> TOP.resolve(module.group(1)))
                .toList();
    }

    /** The compiled types below a package, without generated ones. */
    static JavaClasses types(String root) {
        var folders = modules().stream().flatMap(Checkout::compiled).toList();
        Predicate<JavaClass> wanted =
                type ->
                        type.getPackageName().startsWith(root + ".")
                                && !type.getPackageName().contains(".persistence.schema");
        return new ClassFileImporter().importPaths(folders).that(describe("are wanted", wanted));
    }

    static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/test-classes/");
    }

    /** The files people write: the sources of every module, and what each is built from. */
    static List<SourceFile> files() {
        var poms =
                Stream.concat(Stream.of(TOP), modules().stream()).map(at -> at.resolve("pom.xml"));
        var sources = modules().stream().flatMap(at -> files(at.resolve("src")).stream());
        return Stream.concat(poms.map(SourceFile::read), sources).toList();
    }

    static List<SourceFile> files(Path folder) {
        return below(folder).stream()
                .filter(path -> WRITTEN.matcher(path.getFileName().toString()).matches())
                .filter(path -> !NOT_WRITTEN.matcher(TOP.relativize(path).toString()).find())
                .map(SourceFile::read)
                .toList();
    }

    static Stream<Path> compiled(Path module) {
        return Stream.concat(
                compiled(module.resolve("src/main/java"), module.resolve("target/classes")),
                compiled(module.resolve("src/test/java"), module.resolve("target/test-classes")));
    }

    /** Types not yet compiled would go uninspected, so that is an error. */
    private static Stream<Path> compiled(Path sources, Path types) {
        if (!holds(sources, ".java")) {
            return Stream.empty();
        }
        if (!holds(types, ".class")) {
            throw new IllegalStateException(types + " is empty, so its rules would be skipped");
        }
        return Stream.of(types);
    }

    private static boolean holds(Path folder, String ending) {
        return below(folder).stream().anyMatch(path -> path.toString().endsWith(ending));
    }

    private static List<Path> below(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
