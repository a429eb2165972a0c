package ai.halo.persistence.tenancy;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests of every store, played once more as things stand. */
final class Played implements TestExecutionListener {
    int count;
    final List<String> broken = new ArrayList<>();

    Played play() {
        var request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("ai.halo.persistence"))
                        .filters(
                                excludeClassNamePatterns(
                                        "ai\\.halo\\.persistence\\.(\\w+|database\\.\\w+|tenancy\\.\\w+)"))
                        .build();
        LauncherFactory.create().execute(request, this);
        return this;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) count++;
        result.getThrowable()
                .ifPresent(why ->
                        broken.add(
                                test.getUniqueId().replaceAll("\\[engine:junit-jupiter\\]/", "")
                                        + ": "
                                        + String.valueOf(why.getMessage())
                                                .replaceAll("\\s+", " ")));
    }

    @Override
    public String toString() {
        return count + " played, broken " + broken.size() + "\n  " + String.join("\n  ", broken);
    }
}
