package ai.halo.architecture;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a use case looks like: one final class, one public verb, few collaborators. */
final class UseCases {

    private static final int MOST_COLLABORATORS = 5;
    private static final Set<String> PLAIN_VERBS =
            Set.of("list", "find", "add", "change", "remove");

    private UseCases() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("a use case is final", UseCases::open),
                new Rule("a use case has one public verb", UseCases::talkative),
                new Rule("a plain resource keeps to its five verbs", UseCases::notSoPlain),
                new Rule("a use case has five collaborators at most", UseCases::crowded));
    }

    private static Stream<String> open(Building house) {
        return useCases(house)
                .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                .map(type -> type.getName() + " is not final");
    }

    private static Stream<String> talkative(Building house) {
        return useCases(house)
                .filter(not(type -> isPlain(house, type)))
                .filter(type -> verbs(type).size() != 1)
                .map(type -> type.getName() + " has the verbs " + verbs(type));
    }

    private static Stream<String> notSoPlain(Building house) {
        return useCases(house)
                .filter(type -> isPlain(house, type))
                .filter(type -> !PLAIN_VERBS.containsAll(verbs(type)))
                .map(type -> type.getName() + " has the verbs " + verbs(type));
    }

    private static Stream<String> crowded(Building house) {
        return useCases(house)
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> collaborators(constructor) > MOST_COLLABORATORS)
                .map(constructor -> constructor.getFullName() + " takes too many collaborators");
    }

    private static Stream<JavaClass> useCases(Building house) {
        return house.mainIn("application")
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(JavaClass::isTopLevelClass)
                .filter(not(JavaClass::isInterface))
                .filter(not(JavaClass::isRecord))
                .filter(not(JavaClass::isEnum))
                .filter(type -> !type.isAssignableTo(Throwable.class));
    }

    private static boolean isPlain(Building house, JavaClass type) {
        return house.plain().contains(type.getSimpleName());
    }

    private static Set<String> verbs(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(JavaMethod::getName)
                .collect(Collectors.toSet());
    }

    /** Ports and use cases; the clock and what supplies ids and keys do not count. */
    private static long collaborators(JavaConstructor constructor) {
        return constructor.getRawParameterTypes().stream()
                .filter(type -> !type.isEquivalentTo(InstantSource.class))
                .filter(type -> !type.isEquivalentTo(Supplier.class))
                .count();
    }
}
