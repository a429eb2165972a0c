package ai.halo.bootstrap.story;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.story.RunningHalo.Answer;
import ai.halo.domain.Json;
import ai.halo.persistence.JdbcDoor;
import ai.halo.persistence.JdbcDoor.Count;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an answered turn asks of the database, counted at the driver of a whole server. */
class StatementCountTest {

    private static final int STATEMENTS = 14;
    private static final int STATEMENTS_WITH_A_TICKET = 16;
    private static final int WRITING_COMMITS = 2;

    private static final String REFUNDS =
            """
            You can ask for a refund within 30 days of paying. Open Billing, choose the invoice and \
            press Request refund. The money is back on your card after 5 to 10 business days.
            """;
    private static final String UNKNOWN = "Which satellites do you operate?";
    private static final String QUESTION = "How long do I have to ask for a refund?";

    final Company company;
    final Map<String, Count> answered = new LinkedHashMap<>();
    final Map<String, Count> handedOff = new LinkedHashMap<>();

    StatementCountTest() {
        JdbcDoor.open();
        company = Company.movesInto(RunningHalo.start());
    }

    @Test
    void asksTheDatabaseJustAsOftenHoweverMuchItHolds() {
        company.knows("Refunds", REFUNDS);
        company.knows("Opening hours", "We are there from 9 to 17, Monday to Friday.");
        company.knows("Passwords", "Press Forgot password, and a link is mailed to you.");
        identify("ada", 1);
        identify("maria", 100);

        answered.put("an empty database", answering(question(QUESTION)));
        handedOff.put("an empty database", handingOff(question("I want a human")));
        answered.put("1 context entry", answering(question(QUESTION).with("user_id", "ada")));
        answered.put("100 context entries", answering(question(QUESTION).with("user_id", "maria")));
        company.ask(inSession("short", QUESTION));
        answered.put("2 earlier messages", answering(inSession("short", QUESTION)));
        IntStream.range(0, 100).forEach(_ -> company.ask(inSession("long", QUESTION)));
        answered.put("200 earlier messages", answering(inSession("long", QUESTION)));
        answered.put("heard while it is given", hearing(question(QUESTION)));
        fill(200);
        answered.put("a full database", answering(question(QUESTION)));
        handedOff.put("a full database", handingOff(question("I want a human")));
        Map<String, Count> inVain = new LinkedHashMap<>();
        inVain.put("one search in vain", handingOff(question(UNKNOWN)));
        company.ask(inSession("vain", QUESTION));
        inVain.put("two searches in vain", handingOff(inSession("vain", UNKNOWN)));

        System.out.println(
                shown("answered", answered)
                        + shown("handed off", handedOff)
                        + shown("handed off after", inVain));
        assertThat(answered.values())
                .hasSameElementsAs(answered.values().stream().limit(1).toList())
                .allSatisfy(count -> keepsTo(STATEMENTS, count));
        assertThat(handedOff.values())
                .hasSameElementsAs(handedOff.values().stream().limit(1).toList())
                .allSatisfy(count -> keepsTo(STATEMENTS_WITH_A_TICKET, count));
        assertThat(inVain.values()).allSatisfy(count -> keepsTo(STATEMENTS_WITH_A_TICKET, count));
    }

    private static void keepsTo(int statements, Count count) {
        assertThat(count.statements()).isPositive().isLessThanOrEqualTo(statements);
        assertThat(count.writingCommits()).isEqualTo(WRITING_COMMITS);
    }

    private Count answering(Json.Obj question) {
        return counted(
                question,
                answer -> {
                    assertThat(answer.items("sources")).as("%s", answer).isNotEmpty();
                    assertThat(answer.items("actions")).as("%s", answer).isEmpty();
                });
    }

    private Count handingOff(Json.Obj question) {
        return counted(
                question,
                answer -> assertThat(answer.items("actions")).as("%s", answer).isNotEmpty());
    }

    private Count hearing(Json.Obj question) {
        return JdbcDoor.during(
                Thread::isVirtual,
                () -> assertThat(company.hears(question).getLast().name()).isEqualTo("done"));
    }

    /** Requests are served by virtual threads, and nothing else that asks the database is one. */
    private Count counted(Json.Obj question, Consumer<Answer> expected) {
        return JdbcDoor.during(Thread::isVirtual, () -> expected.accept(company.ask(question)));
    }

    private void identify(String user, int entries) {
        Json.Obj context = Json.object();
        for (int i = 0; i < entries; i++) {
            context =
                    context.with(
                            "note_" + i,
                            Json.object()
                                    .with("label", "Note " + i)
                                    .with("type", "custom")
                                    .with("value", "Nothing that matters here, number " + i));
        }
        Answer identified =
                company.sdk(
                        "/users/identify",
                        Json.object().with("user_id", user).with("context", context));
        assertThat(identified.status()).as("%s", identified).isEqualTo(200);
    }

    /** Documents and conversations, each so many. */
    private void fill(int count) {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < count; i++) {
                var document =
                        Json.object()
                                .with("title", "Parcel size " + i)
                                .with("body", "A parcel of size " + i + " goes by ship.");
                threads.execute(() -> company.manage("/knowledge/documents", document));
                threads.execute(() -> company.ask("thanks"));
            }
        }
        assertThat(company.look("/conversations?limit=200").items("items")).hasSize(200);
        assertThat(company.look("/knowledge/documents?limit=200").items("items")).hasSize(200);
    }

    private static Json.Obj inSession(String session, String message) {
        return question(message).with("session_id", session);
    }

    private static Json.Obj question(String message) {
        return Json.object().with("message", message);
    }

    private static String shown(String title, Map<String, Count> counts) {
        return counts.entrySet().stream()
                .map(each ->
                        "%s, %s: %d statements, %d writing commits%n"
                                .formatted(
                                        title,
                                        each.getKey(),
                                        each.getValue().statements(),
                                        each.getValue().writingCommits()))
                .collect(joining());
    }
}
