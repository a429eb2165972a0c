package ai.halo.persistence;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whatever speaks to the database for one workspace, as found among the compiled classes. */
final class Stores {

    private static final List<Class<?>> ALL = scan();

    private Stores() {}

    static List<Class<?>> all() {
        return ALL;
    }

    /** What can be asked of them, each as {@code Store.method}. */
    static Set<String> questions() {
        return ALL.stream()
                .flatMap(store -> Arrays.stream(store.getDeclaredMethods()))
                .filter(Stores::isAsked)
                .map(method -> name(method.getDeclaringClass(), method.getName()))
                .collect(toCollection(TreeSet::new));
    }

    static String name(Class<?> store, String method) {
        return store.getSimpleName() + "." + method;
    }

    /** Parts of a statement that another store executes ask nothing by themselves. */
    private static boolean isAsked(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && !isOfEveryRecord(method)
                && !method.toGenericString().contains("org.jooq.");
    }

    private static boolean isOfEveryRecord(Method method) {
        Class<?> home = method.getDeclaringClass();
        return home.isRecord()
                && (List.of("equals", "hashCode", "toString").contains(method.getName())
                        || Arrays.stream(home.getRecordComponents())
                                .anyMatch(part -> part.getAccessor().equals(method)));
    }

    private static List<Class<?>> scan() {
        try {
            Path root =
                    Path.of(
                            PostgresTransactions.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> file.replace(".class", "").replace('/', '.'))
                        .sorted()
                        .<Class<?>>map(Stores::load)
                        .filter(Stores::speaksForOneWorkspace)
                        .toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException(odd);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Stores.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static boolean speaksForOneWorkspace(Class<?> type) {
        return !type.isInterface()
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field ->
                                !Modifier.isStatic(field.getModifiers())
                                        && field.getType() == PostgresTransactions.class);
    }
}
