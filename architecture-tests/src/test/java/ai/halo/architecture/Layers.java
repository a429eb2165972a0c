package ai.halo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Which material may touch which. */
final class Layers {

    private Layers() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.ofMain("the domain knows only java and itself", Layers::domainStandsAlone),
                Rule.ofMain("the application knows only the domain", Layers::applicationIsPure),
                Rule.ofMain("adapters are strangers to each other", Layers::adaptersAreStrangers));
    }

    private static ArchRule domainStandsAlone(Building house) {
        var domain = house.root() + ".domain..";
        return classes()
                .that()
                .resideInAPackage(domain)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", domain);
    }

    private static ArchRule applicationIsPure(Building house) {
        var domain = house.root() + ".domain..";
        var application = house.root() + ".application..";
        return classes()
                .that()
                .resideInAPackage(application)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", domain, application);
    }

    private static ArchRule adaptersAreStrangers(Building house) {
        var adapters = String.join("|", House.ADAPTERS);
        return slices().matching("%s.(%s)..".formatted(house.root(), adapters))
                .should()
                .notDependOnEachOther();
    }
}
