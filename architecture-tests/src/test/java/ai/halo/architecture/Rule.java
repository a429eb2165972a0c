package ai.halo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One sentence about the house, and how to find what breaks it. */
record Rule(String sentence, Function<Building, Stream<String>> breaches) {

    /** A rule about the types that are shipped. */
    static Rule ofMain(String sentence, Function<Building, ArchRule> rule) {
        return new Rule(sentence, building -> details(rule.apply(building), building.main()));
    }

    /** A rule about the types that are shipped and those that test them. */
    static Rule ofAll(String sentence, Function<Building, ArchRule> rule) {
        return new Rule(sentence, building -> details(rule.apply(building), building.all()));
    }

    /** A rule about each written file. */
    static Rule ofFiles(String sentence, Function<SourceFile, Stream<String>> breaches) {
        return new Rule(sentence, building -> building.files().stream().flatMap(breaches));
    }

    List<String> brokenIn(Building building) {
        return breaches.apply(building).toList();
    }

    private static Stream<String> details(ArchRule rule, JavaClasses types) {
        return rule.allowEmptyShould(true).evaluate(types).getFailureReport().getDetails().stream();
    }
}
