package ai.halo.architecture;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What only the written text can tell. */
final class Sources {

    private static final int LONGEST = 250;
    private static final int LARGEST_PLATE = 5;

    private static final Pattern COMMENT = Pattern.compile("^\\s*(/\\*\\*|\\*|//)");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*->");
    private static final Pattern LABEL = Pattern.compile("\\bcase\\s+(\\S)");
    private static final Pattern LATER = Pattern.compile("\\b(TO[D]O|FI[X]ME)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("^\\s*@Disabled\\b");
    private static final Pattern SILENCED = Pattern.compile("^\\s*@SuppressWarnings\\b(?!.*// )");
    private static final Pattern REASON = Pattern.compile("^\\s*// ");
    private static final Pattern MOCKING =
            Pattern.compile(
                    "\\b(org\\.mockito|org\\.easymock|org\\.jmockit|mockit\\.|org\\.powermock)");

    private Sources() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.ofFiles("a file is read in one sitting", Sources::tooLong),
                Rule.ofFiles("a package says what it is in five lines", Sources::tooMuchOnThePlate),
                new Rule("a switch of ours names every case", Sources::defaults),
                Rule.ofFiles("nothing is put off", file -> file.where(LATER)),
                Rule.ofFiles("no test is switched off", file -> file.where(SWITCHED_OFF)),
                Rule.ofFiles("who silences a warning says why", Sources::silenced),
                Rule.ofFiles("nobody is mocked", file -> file.where(MOCKING)));
    }

    private static Stream<String> tooLong(SourceFile file) {
        return file.isCalled("pom.xml") || file.lines().size() <= LONGEST
                ? Stream.empty()
                : Stream.of(file.address() + " has " + file.lines().size() + " lines");
    }

    private static Stream<String> tooMuchOnThePlate(SourceFile file) {
        return file.isCalled("package-info.java") && file.where(COMMENT).count() > LARGEST_PLATE
                ? Stream.of(file.address() + " has more than five lines")
                : Stream.empty();
    }

    /** The reason stands beside the warning or above it. */
    private static Stream<String> silenced(SourceFile file) {
        return file.where(
                SILENCED, line -> line == 0 || !REASON.matcher(file.lines().get(line - 1)).find());
    }

    private static Stream<String> defaults(Building house) {
        return house.files().stream()
                .filter(file -> isPure(house, file))
                .flatMap(file -> file.where(DEFAULT, line -> isOfOurs(file, line)));
    }

    private static boolean isPure(Building house, SourceFile file) {
        return file.home().startsWith(house.root() + ".domain")
                || file.home().startsWith(house.root() + ".application");
    }

    /** Words, characters and numbers never end; only a switch over those may have a default. */
    private static boolean isOfOurs(SourceFile file, int line) {
        return file.lines().subList(0, line).reversed().stream()
                .flatMap(above -> LABEL.matcher(above).results())
                .map(label -> label.group(1))
                .findFirst()
                .filter(start -> !"\"'-0123456789".contains(start))
                .isPresent();
    }
}
