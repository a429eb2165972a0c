package ai.halo.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/** What an event must be so that it can be kept, read back and trusted. */
final class Events {

    private Events() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("an event is a record", Events::notRecords),
                new Rule("an event can be read back", Events::withoutCodec),
                new Rule("an event has a test", Events::untested));
    }

    private static Stream<String> notRecords(Building house) {
        return events(house)
                .filter(event -> !event.isRecord())
                .map(event -> event.getName() + " is not a record");
    }

    /** Asked as soon as there is a codec at all. */
    private static Stream<String> withoutCodec(Building house) {
        var codecs = house.mainIn("persistence").filter(Events::isCodec).toList();
        return events(house)
                .filter(event -> !codecs.isEmpty())
                .filter(event -> codecs.stream().noneMatch(codec -> knows(codec, event)))
                .map(event -> event.getName() + " has no codec entry");
    }

    private static Stream<String> untested(Building house) {
        return events(house)
                .filter(event -> house.tests().stream().noneMatch(test -> knows(test, event)))
                .map(event -> event.getName() + " is named by no test");
    }

    private static Stream<JavaClass> events(Building house) {
        return house.mainIn("domain")
                .filter(type -> !type.isInterface())
                .filter(type -> type.isAssignableTo(house.root() + ".domain.DomainEvent"));
    }

    private static boolean isCodec(JavaClass type) {
        return type.getSimpleName().endsWith("Codec");
    }

    private static boolean knows(JavaClass type, JavaClass event) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(event::equals);
    }
}
