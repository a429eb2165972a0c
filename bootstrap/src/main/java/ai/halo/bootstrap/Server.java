package ai.halo.bootstrap;

import ai.halo.application.Page;
import ai.halo.application.agent.FoundWorkspace.Founded;
import ai.halo.application.email.Mail;
import ai.halo.application.knowledge.DocumentViews;
import ai.halo.application.knowledge.Embeddings;
import ai.halo.application.limits.Takings;
import ai.halo.application.log.FollowLog;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.integrations.conversation.GuardedImageFetch;
import ai.halo.integrations.knowledge.PlainDocumentReader;
import ai.halo.integrations.web.GuardedFetch;
import ai.halo.integrations.web.MarkdownHtml;
import ai.halo.llm.LlmSettings;
import ai.halo.llm.answering.Minds;
import ai.halo.llm.answering.builtin.BuiltInReasoner;
import ai.halo.persistence.conversation.LoggedHappenings;
import ai.halo.persistence.knowledge.LuceneKnowledgeSearch;
import ai.halo.persistence.knowledge.Shelf;
import ai.halo.persistence.knowledge.ShelfCopies;
import ai.halo.persistence.knowledge.ShelfKeeper;
import ai.halo.persistence.log.LogReader;
import ai.halo.persistence.log.LogTail;
import ai.halo.persistence.log.LoggedNews;
import ai.halo.persistence.log.PostgresEventViews;
import ai.halo.persistence.log.WorkQueue;
import ai.halo.persistence.workspace.LoggedLocks;
import ai.halo.rest.contract.PublicUrl;
import ai.halo.rest.contract.Typesetting;
import ai.halo.rest.web.OperatorToken;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * One Halo: its database, its shelf, its mind and its door, started in this order and stopped in
 * the other.
 */
public final class Server implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int PORT = 8080;
    private static final Duration READING = Duration.ofMinutes(2);

    private static final Duration POLL = Duration.ofMillis(100);

    private final Home home;
    private final Settings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final InstantSource clock = InstantSource.system();
    private final Ids ids = new Ids(clock);
    private final Storage storage;
    private final UseCases uses;
    private final DocumentViews documents;
    private final ShelfKeeper keeper;
    private final FrontDoor door;

    private Server(Home home, Settings settings, Object... guests) {
        this.home = home;
        this.settings = settings;
        try {
            Mail mail = Correspondence.way(settings);
            WaitingRoom waitingRoom =
                    opened(
                            WaitingRoom.open(
                                    settings.text("HALO_HOST", HOST),
                                    settings.number("HALO_PORT", PORT)));
            storage = opened(Storage.open(home, settings));
            Embeddings embeddings = Embedding.of(settings);
            Stores stores = Stores.in(storage, clock, ids);
            var correspondence = Correspondence.of(stores, mail, clock, ids);
            var log = new LogReader(storage.across(), stores.transactions());
            var tail = opened(new LogTail(log).start());
            opened(storage.wakes(tail::nudge).start());
            Shelf shelf = opened(Shelf.open(home.privateFolder("shelf"), embeddings.model()));
            var search = new LuceneKnowledgeSearch(shelf);
            uses =
                    new UseCases(
                            stores,
                            search,
                            embeddings,
                            new PlainDocumentReader(),
                            Minds.of(
                                    LlmSettings.from(settings.all()),
                                    new BuiltInReasoner(embeddings),
                                    new GuardedImageFetch(GuardedFetch.fromThePublicInternet()),
                                    clock),
                            Capacity.seats(settings),
                            new LoggedHappenings(tail),
                            correspondence,
                            clock,
                            ids);
            documents = stores.documentViews();
            keeper =
                    opened(
                            new ShelfKeeper(
                                            shelf,
                                            new ShelfCopies(
                                                    stores.transactions(), embeddings.model()),
                                            log)
                                    .start());
            opened(
                    new Workers(new WorkQueue(storage.across()), log, stores.transactions(), uses)
                            .start());
            var beans = new ArrayList<Object>(uses.all());
            beans.addAll(stores.forScreens());
            beans.addAll(Keyring.uses(stores, clock, ids));
            beans.addAll(Outreach.uses(stores, clock));
            beans.add(new LoggedLocks(tail));
            var events = new PostgresEventViews(log, stores.transactions());
            beans.addAll(List.of(events, new FollowLog(events, new LoggedNews(tail))));
            beans.addAll(correspondence.uses());
            beans.addAll(List.of(keeper, clock, ids, Capacity.rates(settings), operatorToken()));
            beans.add(new PublicUrl(this::baseUrl));
            beans.add(new Typesetting(MarkdownHtml::of));
            beans.addAll(List.of(guests));
            door = door(waitingRoom, beans.toArray());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts a server in this home; it answers when this returns. */
    public static Server start(Home home, Settings settings) {
        return new Server(home, settings);
    }

    /** The same, with the fictitious company's own page beside it. */
    static Server startDemo(Home home, Settings settings) {
        return new Server(home, settings, new DemoShop(home, InstantSource.system()));
    }

    /** The operator's secret, made once for this home. */
    private OperatorToken operatorToken() {
        if (!Files.exists(home.file(Home.OPERATOR_TOKEN))) {
            home.write(Home.OPERATOR_TOKEN, ids.secret());
        }
        return new OperatorToken(home.text(Home.OPERATOR_TOKEN));
    }

    private FrontDoor door(WaitingRoom waitingRoom, Object... beans) {
        int port = waitingRoom.port();
        var front = opened(new FrontDoor(settings.text("HALO_HOST", HOST), port, beans));
        opened(storage.shares(front.bean(Takings.class)).start());
        waitingRoom.close();
        front.open(port);
        return front;
    }

    /**
     * The first workspace of a database without any, with its credentials in the home; empty if
     * there was one.
     */
    Optional<Founded> foundFirstWorkspace(String name) {
        return FirstWorkspace.of(storage, home)
                .map(first -> first.found(uses.foundWorkspace(), name, baseUrl()));
    }

    /** Waits until every document so far can be found by its meaning too. */
    void finishReading(WorkspaceId workspace) {
        Instant end = clock.instant().plus(READING);
        var everything = new Page.Slice(Page.MAX_LIMIT, null);
        while (clock.instant().isBefore(end)
                && !documents.list(workspace, everything).items().stream()
                        .allMatch(DocumentViews.View::embedded)) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        keeper.read();
    }

    /**
     * Says in the home how to reach this server: its commands from this machine, the world by its
     * public address.
     */
    void announce() {
        home.read(Home.WORKSPACE)
                .map(workspace -> workspace.with("base_url", baseUrl()))
                .ifPresent(workspace -> home.write(Home.WORKSPACE, workspace.compact()));
        home.write(
                Home.SERVER,
                Json.object()
                        .with("base_url", localUrl())
                        .with("pid", Json.number(ProcessHandle.current().pid()))
                        .with("version", Version.CURRENT)
                        .compact());
    }

    UseCases uses() {
        return uses;
    }

    public String baseUrl() {
        return settings.text("HALO_PUBLIC_URL", localUrl());
    }

    private String localUrl() {
        return "http://localhost:" + door.port();
    }

    @Override
    public void close() {
        home.remove(Home.SERVER);
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                System.getLogger(Server.class.getName())
                        .log(System.Logger.Level.WARNING, "Something did not stop well", e);
            }
        }
    }

    private <T extends AutoCloseable> T opened(T resource) {
        opened.push(resource);
        return resource;
    }
}
