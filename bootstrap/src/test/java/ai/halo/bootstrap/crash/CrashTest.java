package ai.halo.bootstrap.crash;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.domain.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CrashTest {

    private static final long SEED = 20_261_120;
    private static final int CUSTOMERS = 8;
    private static final int CRASHES = 3;
    private static final String REFUNDS =
            """
            You can ask for a refund within 30 days of paying. Open Billing, choose the invoice and \
            press Request refund. The money is back on your card after 5 to 10 business days.
            """;

    final Shop shop = new Shop(home());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void losesNothingItGaveAndNothingItTookWhenItIsKilledInMidSentence() throws Exception {
        shop.knows("Refunds", REFUNDS);

        List<Said> ledger = talkThroughCrashes();

        List<Said> acknowledged = ledger.stream().filter(Said::acknowledged).toList();
        System.out.printf(
                "%d crashes, %d messages, %d of them acknowledged%n",
                CRASHES, ledger.size(), acknowledged.size());
        acknowledged.forEach(this::isAnsweredTheSameAgain);
        shop.all("/conversations").forEach(this::isAnsweredToTheEnd);
        List<Json.Obj> conversations = shop.all("/conversations");
        conversations.forEach(conversation -> holdsEachMessageOnce(conversation, ledger));
        assertThat(conversations)
                .extracting(conversation -> conversation.at("session_id").plain())
                .doesNotHaveDuplicates()
                .containsAll(acknowledged.stream().map(Said::session).toList());
        hasOneTicketForEachEscalation(conversations);
        shop.close();
        assertThat(shop.leftBehind()).isEmpty();
    }

    private List<Said> talkThroughCrashes() throws Exception {
        var chance = new Random(SEED);
        var goesOn = new AtomicBoolean(true);
        var acknowledged = new AtomicInteger();
        var talks = new ArrayList<Future<List<Said>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                AutoCloseable _ = () -> goesOn.set(false)) {
            for (int number = 0; number < CUSTOMERS; number++) {
                boolean patient = number % 2 == 0;
                talks.add(
                        threads.submit(
                                new Customer(
                                        shop, number, patient, SEED, goesOn::get, acknowledged)));
            }
            for (int crash = 0; crash < CRASHES; crash++) {
                int enough = acknowledged.get() + 10 + chance.nextInt(20);
                Shop.await(() -> acknowledged.get() >= enough);
                Shop.pause(Duration.ofMillis(chance.nextInt(100)));
                shop.crash();
            }
        }
        var ledger = new ArrayList<Said>();
        for (var talk : talks) {
            ledger.addAll(talk.get());
        }
        return ledger;
    }

    private void isAnsweredTheSameAgain(Said said) {
        var again = shop.chat(said.body()).orElseThrow();

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().compact())
                .isEqualTo(Objects.requireNonNull(said.answer()).compact());
    }

    /** Also what its customer gave up: the worker has finished it. */
    private void isAnsweredToTheEnd(Json.Obj conversation) {
        Shop.await(() -> said(conversation, "user").size() == said(conversation, "agent").size());
    }

    private void holdsEachMessageOnce(Json.Obj conversation, List<Said> ledger) {
        List<Said> sent =
                ledger.stream()
                        .filter(said ->
                                said.session().equals(conversation.at("session_id").plain()))
                        .toList();
        List<String> stored = texts(said(conversation, "user"));
        List<Json.Obj> answers = said(conversation, "agent");

        assertThat(sent.stream().map(Said::text).limit(stored.size()).toList()).isEqualTo(stored);
        assertThat(sent.stream().skip(stored.size())).noneMatch(Said::acknowledged);
        assertThat(answers.stream().map(answer -> answer.at("id").plain()))
                .doesNotHaveDuplicates()
                .containsSubsequence(
                        sent.stream()
                                .filter(Said::acknowledged)
                                .map(said -> of(said, "message_id"))
                                .toList());
        assertThat(texts(answers))
                .containsSubsequence(
                        sent.stream()
                                .filter(Said::acknowledged)
                                .map(said -> of(said, "text"))
                                .toList());
    }

    private void hasOneTicketForEachEscalation(List<Json.Obj> conversations) {
        Map<String, List<Json.Obj>> tickets =
                shop.all("/tickets").stream()
                        .collect(groupingBy(ticket -> ticket.at("conversation_id").plain()));

        assertThat(tickets.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(tickets.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        conversations.stream()
                                .filter(CrashTest::isEscalated)
                                .map(conversation -> conversation.at("id").plain())
                                .toList());
        assertThat(conversations.stream().filter(this::wantsAPerson))
                .isNotEmpty()
                .allMatch(CrashTest::isEscalated);
    }

    private static boolean isEscalated(Json.Obj conversation) {
        return conversation.at("status").plain().equals("escalated");
    }

    private boolean wantsAPerson(Json.Obj conversation) {
        return texts(said(conversation, "user")).contains(Customer.WANTS_A_PERSON);
    }

    private List<Json.Obj> said(Json.Obj conversation, String role) {
        return shop
                .look("/conversations/" + conversation.at("id").plain())
                .items("messages")
                .stream()
                .filter(message -> message.at("role").plain().equals(role))
                .toList();
    }

    private static List<String> texts(List<Json.Obj> messages) {
        return messages.stream().map(message -> message.at("text").plain()).toList();
    }

    private static String of(Said said, String name) {
        return Objects.requireNonNull(said.answer()).at(name).plain();
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "crash");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
