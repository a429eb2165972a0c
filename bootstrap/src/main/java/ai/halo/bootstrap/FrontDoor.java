package ai.halo.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;

/** Where the world comes in: the edge, put together around what this server can do. */
final class FrontDoor implements AutoCloseable {

    /** In bytes: a question of 10,000 characters in a query, a token of 8 KiB in a header. */
    private static final int LONGEST_HEAD = 32 * 1024;

    private final ApplicationContext context;
    private final EmbeddedServer server;

    FrontDoor(String host, int port, Object... beans) {
        context =
                ApplicationContext.builder()
                        .singletons(beans)
                        .eagerInitSingletons(true)
                        .properties(
                                Map.of(
                                        "micronaut.server.max-request-size",
                                        "13MB",
                                        "micronaut.server.idle-timeout",
                                        "75s",
                                        "micronaut.server.netty.max-initial-line-length",
                                        LONGEST_HEAD,
                                        "micronaut.server.netty.max-header-size",
                                        LONGEST_HEAD,
                                        "micronaut.server.host",
                                        host,
                                        "micronaut.server.port",
                                        port))
                        .start();
        server = context.getBean(EmbeddedServer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void open(int port) {
        try {
            var _ = server.start();
        } catch (ServerStartupException e) {
            throw WrongSetting.port(port);
        }
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
