package ai.halo.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What an operator may set, by environment or in {@code halo.yml}; the environment wins. */
public final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** The settings of this environment, over those of {@code halo.yml} in the given folder. */
    public static Settings of(Map<String, String> environment, Path folder) {
        var values = new HashMap<>(file(folder.resolve("halo.yml")));
        environment.forEach((name, value) -> {
            if (name.startsWith("HALO_") && !value.isBlank()) {
                values.put(name, value);
            }
        });
        return new Settings(values);
    }

    /** These settings with another default. */
    public Settings or(String name, String fallback) {
        var more = new HashMap<>(values);
        more.putIfAbsent(name, fallback);
        return new Settings(more);
    }

    public Map<String, String> all() {
        return values;
    }

    public @Nullable String text(String name) {
        return values.get(name);
    }

    public String text(String name, String fallback) {
        return values.getOrDefault(name, fallback);
    }

    public int number(String name, int fallback) {
        String value = values.get(name);
        try {
            return value == null ? fallback : Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new WrongSetting(name + " must be a number, not " + value);
        }
    }

    public boolean flag(String name) {
        return values.getOrDefault(name, "false").equalsIgnoreCase("true");
    }

    /** Both {@code HALO_PORT: 8080} and {@code port: 8080} are understood. */
    private static Map<String, String> file(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (var in = Files.newBufferedReader(file)) {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            if (!(read instanceof Map<?, ?> map)) {
                throw new WrongSetting(file + " must hold lines such as port: 8080");
            }
            var values = new HashMap<String, String>();
            map.forEach((name, value) ->
                    values.put(named(String.valueOf(name)), String.valueOf(value)));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return upper.startsWith("HALO_") ? upper : "HALO_" + upper;
    }
}
