package ai.halo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.function.Predicate.not;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What keeps a decision the same on every day and for every reader. */
final class Purity {

    /** By declaring type, the methods whose answer depends on the hour or on luck. */
    private static final Map<Pattern, Pattern> WORLDLY =
            Map.of(
                    Pattern.compile("java\\.time\\..+"), Pattern.compile("now|system.*"),
                    Pattern.compile("java\\.lang\\.System"), Pattern.compile(".+(Millis|nanoTime)"),
                    Pattern.compile("java\\.util\\.UUID"), Pattern.compile("randomUUID"),
                    Pattern.compile("java\\.lang\\.Math"), Pattern.compile("random"),
                    Pattern.compile("java\\.(util|security)\\..*Random"), Pattern.compile(".+"));

    private Purity() {}

    static Stream<Rule> rules() {
        return Stream.of(
                Rule.ofMain("time and chance come in through the door", Purity::asksNobody),
                Rule.ofMain("the domain never changes in place", Purity::neverChanges),
                new Rule("an Optional is an answer, not a question", Purity::optionalsKept),
                new Rule("outcomes are closed", Purity::openOutcomes));
    }

    private static ArchRule asksNobody(Building house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.root() + ".domain..", house.root() + ".application..")
                .should()
                .accessTargetWhere(describe("asks the world", Purity::asksTheWorld));
    }

    private static boolean asksTheWorld(JavaAccess<?> access) {
        return WORLDLY.entrySet().stream()
                .filter(entry ->
                        entry.getKey().matcher(access.getTargetOwner().getName()).matches())
                .anyMatch(entry -> entry.getValue().matcher(access.getName()).matches());
    }

    private static ArchRule neverChanges(Building house) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.root() + ".domain..")
                .and()
                .areDeclaredInClassesThat(describe("can be held", Purity::canBeHeld))
                .should()
                .beFinal();
    }

    /** A reader's cursor may move while nobody but the reader can hold it. */
    private static boolean canBeHeld(JavaClass type) {
        return !type.getFieldsWithTypeOfSelf().isEmpty()
                || !type.getMethodsWithReturnTypeOfSelf().isEmpty()
                || !type.getMethodsWithParameterTypeOfSelf().isEmpty()
                || !type.getConstructorsWithParameterTypeOfSelf().isEmpty()
                || type.getConstructors().stream().anyMatch(not(Purity::isPrivate));
    }

    private static boolean isPrivate(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PRIVATE);
    }

    private static Stream<String> optionalsKept(Building house) {
        return house.all().stream().flatMap(type -> Stream.concat(kept(type), taken(type)));
    }

    private static Stream<String> kept(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> isOptional(field.getRawType()))
                .map(field -> field.getFullName() + " keeps an Optional");
    }

    private static Stream<String> taken(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(not(Purity::isMadeByTheCompiler))
                .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(Purity::isOptional))
                .map(unit -> unit.getFullName() + " takes an Optional");
    }

    private static boolean isMadeByTheCompiler(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isOptional(JavaClass type) {
        return type.getName().startsWith(Optional.class.getName());
    }

    private static Stream<String> openOutcomes(Building house) {
        return house.main().stream()
                .filter(type -> type.getSimpleName().equals("Outcome"))
                .filter(type -> !type.isSealed() && !type.isEnum())
                .map(type -> type.getName() + " is neither sealed nor an enum");
    }
}
