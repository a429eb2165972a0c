package ai.halo.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Which room may lean on which. */
final class Areas {

    private Areas() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("every area is on the map", Areas::unknown),
                new Rule("an area leans only on those before it", Areas::leaningUpwards),
                new Rule("fittings lie below all areas", Areas::fittingsOnTop),
                Rule.ofMain("areas are free of cycles", Areas::freeOfCycles));
    }

    private static Stream<String> unknown(Building house) {
        return house.all().stream()
                .filter(type -> !house.placeOf(type).isOnTheMap())
                .map(type -> type.getName() + " lives in a place that is not on the map");
    }

    private static Stream<String> leaningUpwards(Building house) {
        return leaning(house, (from, to) -> from.isArea() && to.height() > from.height());
    }

    /**
     * The workspace is no room to lean on but the ground plan: every row and every key names it.
     */
    private static Stream<String> fittingsOnTop(Building house) {
        return leaning(house, (from, to) -> from.isFitting() && to.isArea() && to.height() > 0);
    }

    private static Stream<String> leaning(Building house, BiPredicate<Place, Place> wrongly) {
        return house.main().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> wrongly.test(from(house, arrow), to(house, arrow)))
                .map(Dependency::getDescription);
    }

    private static Place from(Building house, Dependency arrow) {
        return house.placeOf(arrow.getOriginClass());
    }

    private static Place to(Building house, Dependency arrow) {
        return house.placeOf(arrow.getTargetClass());
    }

    private static ArchRule freeOfCycles(Building house) {
        return SlicesRuleDefinition.slices()
                .assignedFrom(new ByPlace(house))
                .should()
                .beFreeOfCycles();
    }

    /** One slice for each area of each layer; the order of areas looks after the rest. */
    private record ByPlace(Building house) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var place = house.placeOf(type);
            return place.isGround()
                    ? SliceIdentifier.ignore()
                    : SliceIdentifier.of(place.layer(), place.area());
        }

        @Override
        public String getDescription() {
            return "areas of layers";
        }
    }
}
