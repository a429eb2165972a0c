package ai.halo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A small house that stands, and stones that would each break one rule of it, as each admits. */
final class Ruin {

    private static final Path FOLDER =
            Checkout.TOP.resolve("architecture-tests/src/test/java/ruin");

    private static final Pattern TEST = Pattern.compile("(InMemory.*|.*(Test|Contract))");

    private static final Building WHOLE =
            new Building(
                    "ruin",
                    Checkout.types("ruin"),
                    Ruin::isTest,
                    Stream.concat(Checkout.files(FOLDER).stream(), Stream.of(scroll())).toList(),
                    Set.of("Inboxes", "Macros"));

    private Ruin() {}

    static boolean contains(SourceFile file) {
        return file.path().startsWith(FOLDER);
    }

    static Building sound() {
        return WHOLE.keeping(file -> file.confession().isEmpty());
    }

    static Building soundBut(SourceFile stone) {
        return WHOLE.keeping(file -> file.confession().isEmpty() || file.equals(stone));
    }

    static List<SourceFile> stones() {
        return WHOLE.files().stream().filter(file -> file.confession().isPresent()).toList();
    }

    /** The one stone too long to be kept. */
    private static SourceFile scroll() {
        var lines = Collections.nCopies(251, "// Breaks: a file is read in one sitting");
        return new SourceFile(FOLDER.resolve("Scroll.java"), lines);
    }

    private static boolean isTest(JavaClass type) {
        return TEST.matcher(type.getSimpleName()).matches();
    }
}
