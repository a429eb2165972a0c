package ai.halo.rest.ticket;

import static ai.halo.rest.RunningServer.SERVER_KEY;
import static ai.halo.rest.RunningServer.bean;
import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.application.OneAtATime;
import ai.halo.application.Told;
import ai.halo.application.company.InMemoryCompanies;
import ai.halo.application.contact.InMemoryContacts;
import ai.halo.application.ticket.CreateTicket;
import ai.halo.application.ticket.InMemoryRoutingRules;
import ai.halo.application.ticket.InMemoryTickets;
import ai.halo.domain.Json;
import ai.halo.domain.ticket.Submission;
import ai.halo.domain.ticket.Ticket;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.rest.RunningServer;
import ai.halo.rest.RunningServer.Answer;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketsCreateTest {

    private static final String CREATE = "/api/sdk/tickets/create";

    private final OneAtATime transactions = new OneAtATime();
    private final InMemoryRoutingRules rules = new InMemoryRoutingRules();
    private final InMemoryTickets tickets = new InMemoryTickets(rules);
    private final RunningServer server =
            RunningServer.with(
                    bean(
                            CreateTicket.class,
                            new CreateTicket(
                                    new InMemoryContacts(transactions, new Told()),
                                    new InMemoryCompanies(transactions, new Told()),
                                    tickets,
                                    rules,
                                    transactions,
                                    InstantSource.fixed(RunningServer.NOON),
                                    UUID::randomUUID)));

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void reset() {
        server.keys().reset();
    }

    @Test
    void createsATicketForANamedPerson() {
        Answer answer =
                server.post(
                        CREATE,
                        """
                        {"user_id":"maria","email":"maria@example.com","name":"Maria",
                         "subject":"Bug","message":"It hangs","metadata":{"build":7},
                         "source":"bug_report","priority":"priority","ai_enabled":true}
                        """);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("success")).isEqualTo(Json.bool(true));
        assertThat(answer.json().at("user_id").plain()).isEqualTo("maria");
        Ticket ticket = last();
        assertThat(answer.json().at("ticket_id").plain()).isEqualTo(ticket.id().value().toString());
        assertThat(answer.json().at("number").plain()).isEqualTo("" + ticket.number());
        assertThat(ticket.source()).isEqualTo("bug_report");
        assertThat(ticket.assignment().priority().wire()).isEqualTo("priority");
        assertThat(ticket.metadata().compact()).isEqualTo("{\"build\":7}");
        assertThat(submissionOf(ticket).message()).isEqualTo("It hangs");
        assertThat(submissionOf(ticket).aiEnabled()).isTrue();
    }

    @Test
    void takesWhatIsLeftOutAsPublished() {
        Answer answer =
                server.post(
                        CREATE,
                        "{\"email\":\"joe@x.com\",\"subject\":\"Hi\",\"priority\":\"urgent\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(last().source()).isEqualTo("api");
        assertThat(last().assignment().priority().wire()).isEqualTo("normal");
        assertThat(submissionOf(last()).message()).isEqualTo("Hi");
        assertThat(submissionOf(last()).aiEnabled()).isFalse();
    }

    @Test
    void tellsNoIdToWhoKnowsOnlyAnAddress() {
        String both = "{\"user_id\":\"eve\",\"email\":\"eve@x.com\",\"subject\":\"Hi\"}";
        String address = "{\"email\":\"eve@x.com\",\"subject\":\"Hi\"}";

        assertThat(server.post(CREATE, both).json().at("user_id").plain()).isEqualTo("eve");
        assertThat(server.post(CREATE, address).json().at("user_id").plain())
                .isEqualTo("eve@x.com");
        assertThat(
                        server.post(CREATE, address, "Authorization", "Bearer " + SERVER_KEY)
                                .json()
                                .at("user_id")
                                .plain())
                .isEqualTo("eve");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"subject\":\"s\"}| user_id",
                "{\"user_id\":\"anonymous\",\"subject\":\"s\"}| user_id",
                "{\"user_id\":\"u\"}| subject",
                "{\"user_id\":\"u\",\"subject\":\" \"}| subject",
                "{\"email\":\"nobody\",\"subject\":\"s\"}| email",
                "{\"email\":\"a@b@c\",\"subject\":\"s\"}| email",
                "{\"email\":\"a b@c\",\"subject\":\"s\"}| email",
                "{\"user_id\":\"u\",\"subject\":\"s\",\"ai_enabled\":\"yes\"}| ai_enabled",
                "{\"user_id\":\"u\",\"subject\":\"s\",\"metadata\":[]}| metadata",
                "{\"user_id\":\"u\",\"subject\":\"s\",\"priority\":1}| priority"
            })
    void refusesByName(String body, String field) {
        int before = tickets.all().size();

        Answer answer = server.post(CREATE, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("field").plain()).isEqualTo(field);
        assertThat(tickets.all()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"subject, 1000", "message, 50000", "source, 50", "name, 200"})
    void takesTextsUpToTheirLimit(String field, int max) {
        Json.Obj body = Json.object().with("user_id", "u").with("subject", "s");

        assertThat(server.post(CREATE, body.with(field, "😀".repeat(max)).compact()).status())
                .isEqualTo(201);
        Answer answer = server.post(CREATE, body.with(field, "😀".repeat(max + 1)).compact());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error())
                .isEqualTo("%s must have at most %,d characters".formatted(field, max));
    }

    @Test
    void takesMetadataUpToItsBytes() {
        Json.Obj body = Json.object().with("user_id", "u").with("subject", "s");
        int room = 50_000 - "{\"k\":\"\"}".length();
        Json full = Json.object().with("k", "x".repeat(room));
        Json over = Json.object().with("k", "x".repeat(room + 1));

        assertThat(server.post(CREATE, body.with("metadata", full).compact()).status())
                .isEqualTo(201);
        assertThat(server.post(CREATE, body.with("metadata", over).compact()).error())
                .isEqualTo("metadata must have at most 50,000 bytes");
    }

    @Test
    void asksAPageForAProofWhereItIsEnforced() {
        server.keys().verify(IdentityVerification.ENFORCE);
        String[] page = {
            "Authorization", "Bearer " + RunningServer.WIDGET_KEY, "Origin", "https://x.example"
        };
        String named = "{\"user_id\":\"u\",\"subject\":\"s\"}";

        assertThat(server.post(CREATE, named, page).code()).isEqualTo("identity_rejected");
        assertThat(server.post(CREATE, named).status()).isEqualTo(201);
        assertThat(server.post(CREATE, "{\"email\":\"a@b\",\"subject\":\"s\"}", page).status())
                .isEqualTo(201);
    }

    private static Submission submissionOf(Ticket ticket) {
        return Objects.requireNonNull(ticket.submission());
    }

    private Ticket last() {
        return tickets.all().getLast();
    }
}
