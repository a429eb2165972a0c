package ai.halo.application.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.halo.application.OneAtATime;
import ai.halo.application.once.ActOnce.Outcome;
import ai.halo.application.once.Receipts.Answer;
import ai.halo.domain.Fingerprint;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ActOnceTest {

    final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    final AtomicInteger acts = new AtomicInteger();
    final InMemoryReceipts receipts = new InMemoryReceipts();
    final OneAtATime transactions = new OneAtATime();

    @Test
    void actsOnceAndAnswersTheSame() {
        assertThat(act("body", this::create)).isEqualTo(act("body", this::create));
        assertThat(acts).hasValue(1);
    }

    @Test
    void doesNothingForAnotherBody() {
        act("body", this::create);

        assertThat(act("another body", this::create)).isInstanceOf(Outcome.AskedOtherwise.class);
        assertThat(acts).hasValue(1);
    }

    @Test
    void doesNothingWhileTheFirstCallIsUnderWay() {
        var held =
                new InMemoryReceipts() {
                    @Override
                    public boolean hold(String key) {
                        return false;
                    }
                };

        assertThat(act(held, "body", this::create)).isInstanceOf(Outcome.UnderWay.class);
        assertThat(acts).hasValue(0);
    }

    @Test
    void keepsNoRefusal() {
        var refusal = new Outcome.Answered(new Answer(409, Json.object()));
        assertThat(act("body", () -> new Answer(409, Json.object()))).isEqualTo(refusal);

        assertThat(act("another body", this::create)).isInstanceOf(Outcome.Answered.class);
        assertThat(acts).hasValue(1);
    }

    @Test
    void keepsNothingWhereTheActFails() {
        assertThatThrownBy(() ->
                        act(
                                "body",
                                () -> {
                                    throw new IllegalStateException("broken");
                                }))
                .hasMessage("broken");

        assertThat(act("body", this::create)).isInstanceOf(Outcome.Answered.class);
    }

    private Answer create() {
        assertThat(transactions.open()).isTrue();
        return new Answer(201, Json.object().with("number", Json.number(acts.incrementAndGet())));
    }

    private Outcome act(String body, Supplier<Answer> act) {
        return act(receipts, body, act);
    }

    private Outcome act(Receipts kept, String body, Supplier<Answer> act) {
        return new ActOnce(kept, transactions, () -> Instant.EPOCH)
                .act(workspace, Fingerprint.of("key"), Fingerprint.of(body), act);
    }
}
