package ai.halo.rest;

import java.lang.reflect.Proxy;

/** A port that nobody should come to: whoever does, fails. */
public final class AbsentPort {

    private AbsentPort() {}

    public static <P> P of(Class<P> port) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, _) -> {
                            throw new IllegalStateException(
                                    port.getSimpleName() + "." + method.getName() + " was called");
                        }));
    }
}
