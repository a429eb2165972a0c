package ai.halo.bootstrap;

import ai.halo.bootstrap.command.CommandFailed;
import ai.halo.llm.LlmSettings;
import ai.halo.persistence.database.Database;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code ./halo doctor}: looks at the machine and the settings, and says what to do about what is
 * wrong.
 */
final class Doctor {

    private final PrintStream out;
    private boolean healthy = true;

    private Doctor(PrintStream out) {
        this.out = out;
    }

    static void examine(Settings settings, Path clone, PrintStream out) {
        var doctor = new Doctor(out);
        doctor.check("Java", () -> System.getProperty("java.version"));
        doctor.check("Home", () -> home(settings, clone));
        doctor.check("Database", () -> database(settings));
        doctor.check("Mind", () -> LlmSettings.from(settings.all()).toString());
        doctor.check("Embeddings", () -> Embedding.of(settings).model());
        doctor.check("Mail", () -> Correspondence.described(settings));
        if (!doctor.healthy) {
            throw new CommandFailed("something is wrong, see above");
        }
    }

    private void check(String what, Supplier<String> examination) {
        try {
            out.printf("  ok    %-11s %s%n", what, examination.get());
        } catch (RuntimeException e) {
            healthy = false;
            out.printf("  WRONG %-11s %s%n", what, e.getMessage());
        }
    }

    private static String home(Settings settings, Path clone) {
        Path home = Path.of(settings.text("HALO_HOME", clone.resolve(".halo").toString()));
        Path nearest = home.toAbsolutePath();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        if (!Files.isWritable(nearest)) {
            throw new WrongSetting(home + " cannot be written; choose another HALO_HOME");
        }
        return home + (Files.exists(home) ? "" : " (will be created)");
    }

    private static String database(Settings settings) {
        String url = settings.text("HALO_DATABASE_URL");
        if (url == null) {
            return "embedded PostgreSQL in the home";
        }
        List<String> missing = Database.missingStatements(Storage.given(url, settings));
        if (!missing.isEmpty()) {
            throw new WrongSetting(
                    "have these statements executed by a superuser:\n"
                            + String.join("\n", missing));
        }
        return url;
    }
}
