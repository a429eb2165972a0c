package ai.halo.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.process.Door.Answer;
import ai.halo.bootstrap.process.HaloProcess;
import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A company whose Halo is killed now and then and started again in the same home. */
final class Shop implements AutoCloseable {

    private static final Duration CAP = Duration.ofMinutes(4);

    private final Path home;
    private final List<ProcessHandle> started = new ArrayList<>();
    private volatile CompletableFuture<HaloProcess> halo;

    Shop(Path home) {
        this.home = home;
        this.halo = CompletableFuture.completedFuture(open());
    }

    private HaloProcess open() {
        return HaloProcess.start("start", home, Map.of());
    }

    /** In the middle of whatever it is doing. */
    void crash() {
        HaloProcess running = halo.join();
        started.addAll(running.descendants());
        halo = new CompletableFuture<>();
        running.kill();
        halo.complete(open());
    }

    /** Properly, as an operator would. */
    @Override
    public void close() {
        HaloProcess running = halo.join();
        started.addAll(running.descendants());
        running.close();
    }

    /** Of all processes that were started over time, those that still run. */
    List<ProcessHandle> leftBehind() {
        return started.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** Empty if the line was cut; waits while the shop is closed. */
    Optional<Answer> chat(Json.Obj body) {
        HaloProcess open = halo.join();
        try {
            return Optional.of(open.door().post("/api/sdk/chat", key("widget_key"), body));
        } catch (IOException cut) {
            return Optional.empty();
        }
    }

    String knows(String title, String text) {
        String id =
                manage(
                                "/knowledge/documents",
                                Json.object().with("title", title).with("body", text))
                        .text("id");
        await(() -> look("/knowledge/documents/" + id).text("status").equals("ready"));
        return id;
    }

    private Answer manage(String path, Json.Obj body) {
        try {
            Answer answer = halo.join().door().post("/api/v1" + path, key("api_key"), body);
            assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Answer look(String path) {
        try {
            Answer answer = halo.join().door().get("/api/v1" + path, key("api_key"));
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All items of a list, page by page. */
    List<Json.Obj> all(String path) {
        var all = new ArrayList<Json.Obj>();
        Answer page = look(path + "?limit=50");
        all.addAll(page.items("items"));
        while (page.body().at("next_cursor") instanceof Json.Text(var cursor)) {
            page = look(path + "?limit=50&cursor=" + cursor);
            all.addAll(page.items("items"));
        }
        return all;
    }

    private String key(String name) {
        return halo.join().workspace().at(name).plain();
    }

    static void await(BooleanSupplier event) {
        Instant end = Instant.now().plus(CAP);
        while (!event.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it did not happen within " + CAP);
            }
            pause(Duration.ofMillis(50));
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
