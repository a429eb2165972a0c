package ai.halo.persistence;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.UnaryOperator;

/** Hears which question to which store each statement belongs to, and passes it on unchanged. */
final class Witness implements UnaryOperator<String> {

    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Set<String> heard = new ConcurrentSkipListSet<>();

    @Override
    public String apply(String sql) {
        STACK.forEach(frame -> {
            if (Stores.all().contains(frame.getDeclaringClass())) {
                heard.add(Stores.name(frame.getDeclaringClass(), frame.getMethodName()));
            }
        });
        return sql;
    }

    Set<String> heard() {
        return heard;
    }
}
