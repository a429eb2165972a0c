package ai.halo.persistence.log;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records taken apart and put together again. */
final class Components {

    static @Nullable Object valueOf(RecordComponent component, Object whole) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(component + " of " + whole, e);
        }
    }

    static <R> R record(Class<R> type, @Nullable Object... values) {
        var types =
                Stream.of(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " of these", e);
        }
    }

    private Components() {}
}
