package ai.halo.architecture;

import static java.util.stream.Collectors.groupingBy;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What an event must be so that one codec can keep any of them and read it back. */
final class Events {

    private static final Set<String> PLAIN =
            Set.of(
                    UUID.class.getName(),
                    Instant.class.getName(),
                    boolean.class.getName(),
                    Boolean.class.getName(),
                    int.class.getName(),
                    Integer.class.getName(),
                    long.class.getName(),
                    Long.class.getName());

    private Events() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("an event is a record", Events::notRecords),
                new Rule("an event is told in ids, enums and numbers", Events::talkative),
                new Rule("no two events share a name", Events::namesakes),
                new Rule("an event has a test", Events::untested));
    }

    private static Stream<String> notRecords(Building house) {
        return events(house)
                .filter(event -> !event.isRecord())
                .map(event -> event.getName() + " is not a record");
    }

    private static Stream<String> talkative(Building house) {
        return events(house)
                .flatMap(Events::told)
                .filter(field -> !fitsTheLog(field.getRawType()))
                .map(field -> field.getFullName() + " does not belong in the log");
    }

    private static boolean fitsTheLog(JavaClass type) {
        return PLAIN.contains(type.getName()) || type.isEnum() || isId(type);
    }

    private static boolean isId(JavaClass type) {
        return type.isRecord()
                && told(type).count() == 1
                && told(type).allMatch(field -> field.getRawType().isEquivalentTo(UUID.class));
    }

    private static Stream<JavaField> told(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }

    /** The log knows an event by its simple name. */
    private static Stream<String> namesakes(Building house) {
        return events(house).collect(groupingBy(JavaClass::getSimpleName)).values().stream()
                .filter(namesakes -> namesakes.size() > 1)
                .map(namesakes -> namesakes + " share a name");
    }

    private static Stream<String> untested(Building house) {
        return events(house)
                .filter(event -> house.tests().stream().noneMatch(test -> knows(test, event)))
                .map(event -> event.getName() + " is named by no test");
    }

    private static boolean knows(JavaClass test, JavaClass event) {
        return test.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(event::equals);
    }

    private static Stream<JavaClass> events(Building house) {
        return house.mainIn("domain")
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAssignableTo(house.root() + ".domain.DomainEvent"));
    }
}
