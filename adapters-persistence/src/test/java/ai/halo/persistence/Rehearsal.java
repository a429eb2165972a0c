package ai.halo.persistence;

import static java.util.stream.Collectors.toCollection;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of all stores, played once more as things stand. */
final class Rehearsal implements TestExecutionListener {

    private final Set<String> played = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private final Set<String> brokenClasses = new TreeSet<>();
    private int tests;

    void play() {
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("ai.halo.persistence"))
                        .filters(
                                includeClassNamePatterns(
                                        "ai\\.halo\\.persistence\\.(\\w+\\.)?(Postgres(?!Transactions)\\w+|AuditTrail|LogReader|UpdateUsersOnPostgres)Test"))
                        .build();
        LauncherFactory.create().execute(request, this);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String home =
                switch (test.getSource().orElse(null)) {
                    case MethodSource method -> method.getJavaClass().getSimpleName();
                    case ClassSource type -> type.getJavaClass().getSimpleName();
                    case null, default -> "";
                };
        if (test.isTest()) {
            tests++;
            played.add(home);
        }
        result.getThrowable()
                .ifPresent(why -> {
                    broken.add(home + "." + test.getDisplayName() + ": " + why.getMessage());
                    brokenClasses.add(home);
                });
    }

    int tests() {
        return tests;
    }

    List<String> broken() {
        return broken;
    }

    /** Test classes of which not one test noticed anything. */
    Set<String> unmoved() {
        return played.stream()
                .filter(name -> !brokenClasses.contains(name))
                .collect(toCollection(TreeSet::new));
    }
}
