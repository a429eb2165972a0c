package ai.halo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is inspected: the types below a root package, which of them are tests, and the files. */
record Building(
        String root,
        JavaClasses all,
        Predicate<JavaClass> isTest,
        List<SourceFile> files,
        Set<String> plain) {

    JavaClasses main() {
        return all.that(describe("are shipped", isTest.negate()));
    }

    JavaClasses tests() {
        return all.that(describe("are tests", isTest));
    }

    Stream<JavaClass> mainIn(String... layers) {
        return main().stream().filter(type -> Set.of(layers).contains(placeOf(type).layer()));
    }

    Stream<JavaClass> testsIn(String... layers) {
        return tests().stream().filter(type -> Set.of(layers).contains(placeOf(type).layer()));
    }

    Place placeOf(JavaClass type) {
        return Place.of(root, type);
    }

    /** The same building with only some of its files, and the types written in them. */
    Building keeping(Predicate<SourceFile> wanted) {
        var kept = files.stream().filter(wanted).toList();
        Predicate<JavaClass> stands = type -> kept.stream().anyMatch(file -> file.holds(type));
        return new Building(root, all.that(describe("stand", stands)), isTest, kept, plain);
    }
}
