package ai.halo.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever of ours takes a text, found among the compiled classes and ready to be handed one. */
final class TextReaders {

    /** Something that reads a text, by the name of the method. */
    record Reader(String name, Executable method) implements Consumer<String> {

        /** Reads the text wherever the method takes one; what is refused has been read too. */
        @Override
        public void accept(String text) {
            try {
                handed(method, text);
            } catch (InvocationTargetException refused) {
                if (refused.getCause() instanceof Error error) {
                    throw error;
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(name, impossible);
            }
        }
    }

    private static final List<Class<?>> GIVEN =
            List.of(int.class, boolean.class, StringBuilder.class, List.class, Map.class);

    private TextReaders() {}

    static Stream<Reader> in(Stream<Class<?>> classes) {
        return classes.filter(type -> !type.isEnum())
                .flatMap(type ->
                        Stream.<Executable>concat(
                                        Arrays.stream(type.getDeclaredMethods()),
                                        Arrays.stream(type.getDeclaredConstructors()))
                                .filter(TextReaders::readsText)
                                .map(method -> reader(type, method)));
    }

    private static Reader reader(Class<?> type, Executable method) {
        method.setAccessible(true);
        String name = method instanceof Method ? "." + method.getName() : "";
        return new Reader(
                type.getName().replace("ai.halo.", "")
                        + name
                        + Arrays.stream(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList(),
                method);
    }

    private static boolean readsText(Executable method) {
        var types = Arrays.asList(method.getParameterTypes());
        return !method.isSynthetic()
                && types.stream().anyMatch(TextReaders::isText)
                && types.stream().allMatch(TextReaders::canBeGiven)
                && (method instanceof Constructor<?>
                        ? !Modifier.isAbstract(method.getDeclaringClass().getModifiers())
                        : Modifier.isStatic(method.getModifiers())
                                || maker(method.getDeclaringClass()) != null);
    }

    /** A constructor through which a text, or nothing, makes somebody who reads. */
    private static @Nullable Constructor<?> maker(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers())
                ? null
                : Arrays.stream(type.getDeclaredConstructors())
                        .filter(made ->
                                Arrays.stream(made.getParameterTypes())
                                        .allMatch(TextReaders::canBeGiven))
                        .findFirst()
                        .orElse(null);
    }

    /** What makes a record of texts and the like. */
    private static @Nullable Constructor<?> record(Class<?> type) {
        Constructor<?> made = type.getDeclaredConstructors()[0];
        return Arrays.stream(made.getParameterTypes()).allMatch(TextReaders::canBeGiven)
                ? made
                : null;
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == CharSequence.class;
    }

    private static boolean canBeGiven(Class<?> type) {
        return isText(type)
                || type.isEnum()
                || GIVEN.contains(type)
                || (type.isRecord() && record(type) != null);
    }

    private static void handed(Executable method, String text) throws ReflectiveOperationException {
        Object[] arguments = arguments(method, text);
        switch (method) {
            case Constructor<?> made -> {
                var _ = made.newInstance(arguments);
            }
            case Method one when Modifier.isStatic(one.getModifiers()) -> {
                var _ = one.invoke(null, arguments);
            }
            case Method one -> {
                var maker = Objects.requireNonNull(maker(one.getDeclaringClass()));
                maker.setAccessible(true);
                var _ = one.invoke(maker.newInstance(arguments(maker, text)), arguments);
            }
        }
    }

    private static Object[] arguments(Executable method, String text)
            throws ReflectiveOperationException {
        var arguments = new ArrayList<Object>();
        for (Class<?> type : method.getParameterTypes()) {
            arguments.add(argument(type, text, arguments.contains(0)));
        }
        return arguments.toArray();
    }

    /** The text for every text, and of numbers first the beginning and then the end. */
    private static Object argument(Class<?> type, String text, boolean begun)
            throws ReflectiveOperationException {
        if (type.isRecord()) {
            Constructor<?> made = Objects.requireNonNull(record(type));
            made.setAccessible(true);
            return made.newInstance(arguments(made, text));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "int" -> begun ? text.length() : 0;
            case "boolean" -> false;
            case "List" -> List.of();
            case "Map" -> Map.of();
            case "StringBuilder" -> paper();
            case String _ -> text;
        };
    }

    private static StringBuilder paper() {
        return new StringBuilder();
    }
}
