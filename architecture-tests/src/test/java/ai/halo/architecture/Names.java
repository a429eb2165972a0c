package ai.halo.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What a name has to say, and where it is said that nothing is null. */
final class Names {

    /** A word of its own: CommonMark is a name, and a folder of data is a folder. */
    private static final Pattern VAGUE =
            Pattern.compile(
                    "(Manager|Helper|Utils?|Impl|Common(?!Mark)|Misc|Base|Processor|Info|Data$)"
                            + "(?![a-z])");

    private Names() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("no name says nothing", Names::vague),
                new Rule("every package refuses null", Names::withoutPlate));
    }

    private static Stream<String> vague(Building house) {
        return house.all().stream()
                .filter(type -> VAGUE.matcher(type.getSimpleName()).find())
                .map(type -> type.getName() + " has a word in its name that says nothing");
    }

    private static Stream<String> withoutPlate(Building house) {
        var marked =
                house.all().stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .filter(type -> type.isAnnotatedWith(NullMarked.class))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        return packages(house).stream()
                .filter(name -> !marked.contains(name))
                .map(name -> name + " has no package-info with @NullMarked");
    }

    private static Set<String> packages(Building house) {
        return house.all().stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }
}
