package ai.halo.architecture;

import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a port that teams swap must promise: one contract, kept by the fake and by the real one. */
final class Ports {

    /** What is read for a screen only, or fills what can be filled anew, is never swapped. */
    private static final Pattern NEVER_SWAPPED = Pattern.compile(".+Views|Traces|SearchShelf");

    private Ports() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("a stored port has a contract", Ports::withoutContract),
                new Rule("a contract is kept by the fake", Ports::untestedFake),
                new Rule("a contract is kept by the real one", Ports::untestedAdapter));
    }

    private static Stream<String> withoutContract(Building house) {
        return swapped(house)
                .filter(port -> contractsOf(house, port).findAny().isEmpty())
                .map(port -> port.getName() + " has no " + port.getSimpleName() + "Contract");
    }

    private static Stream<String> untestedFake(Building house) {
        return swapped(house)
                .flatMap(port -> contractsOf(house, port))
                .filter(contract -> isNotRunIn(house, "application", contract))
                .map(contract -> contract.getName() + " is run by no fake");
    }

    private static Stream<String> untestedAdapter(Building house) {
        return swapped(house)
                .flatMap(port ->
                        contractsOf(house, port)
                                .flatMap(contract -> unproved(house, port, contract)));
    }

    private static Stream<String> unproved(Building house, JavaClass port, JavaClass contract) {
        return adaptersOf(house, port)
                .map(adapter -> house.placeOf(adapter).layer())
                .distinct()
                .filter(layer -> isNotRunIn(house, layer, contract))
                .map(layer -> contract.getName() + " is run by nothing in " + layer);
    }

    /** The ports of areas; transactions are the ground they all stand on. */
    private static Stream<JavaClass> swapped(Building house) {
        return house.mainIn("application")
                .filter(JavaClass::isInterface)
                .filter(port -> house.placeOf(port).isArea())
                .filter(port -> !NEVER_SWAPPED.matcher(port.getSimpleName()).matches())
                .filter(port -> adaptersOf(house, port).findAny().isPresent());
    }

    private static Stream<JavaClass> adaptersOf(Building house, JavaClass port) {
        return house.mainIn("persistence", "llm")
                .filter(not(JavaClass::isInterface))
                .filter(type -> type.isAssignableTo(port.getName()));
    }

    private static Stream<JavaClass> contractsOf(Building house, JavaClass port) {
        return house.testsIn("application")
                .filter(JavaClass::isInterface)
                .filter(type -> type.getName().equals(port.getName() + "Contract"));
    }

    private static boolean isNotRunIn(Building house, String layer, JavaClass contract) {
        return house.testsIn(layer)
                .filter(not(JavaClass::isInterface))
                .noneMatch(type -> type.isAssignableTo(contract.getName()));
    }
}
