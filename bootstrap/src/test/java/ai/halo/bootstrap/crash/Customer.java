package ai.halo.bootstrap.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ai.halo.bootstrap.process.Door.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Says one thing after the other and writes down what she is told. A patient one sends each message
 * until it is answered; another drops it with the line, and begins a new session.
 */
final class Customer implements Callable<List<Said>> {

    static final String WANTS_A_PERSON = "I want a human";

    private static final List<String> SAYINGS =
            List.of(
                    "How long do I have to ask for a refund?",
                    "Where do I choose the invoice for a refund?",
                    "hello",
                    "thanks",
                    WANTS_A_PERSON);
    private static final int AT_MOST = 80;
    private static final int A_SESSION = 6;

    private final Shop shop;
    private final String name;
    private final boolean patient;
    private final Random chance;
    private final BooleanSupplier goesOn;
    private final AtomicInteger acknowledged;
    private final List<Said> ledger = new ArrayList<>();

    private int sessions;
    private int inSession;

    Customer(
            Shop shop,
            int number,
            boolean patient,
            long seed,
            BooleanSupplier goesOn,
            AtomicInteger acknowledged) {
        this.shop = shop;
        this.name = "customer-" + number;
        this.patient = patient;
        this.chance = new Random(seed + number);
        this.goesOn = goesOn;
        this.acknowledged = acknowledged;
    }

    @Override
    public List<Said> call() {
        while (goesOn.getAsBoolean() && ledger.size() < AT_MOST) {
            if (inSession == A_SESSION) {
                beginSession();
            }
            say();
        }
        return ledger;
    }

    private void beginSession() {
        sessions++;
        inSession = 0;
    }

    private void say() {
        Said said =
                new Said(
                        name + "-session-" + sessions,
                        name + "-message-" + ledger.size(),
                        SAYINGS.get(chance.nextInt(SAYINGS.size())),
                        null);
        inSession++;
        Optional<Said> answered = sent(said);
        while (answered.isEmpty() && patient) {
            answered = sent(said);
        }
        ledger.add(answered.orElse(said));
        if (answered.isEmpty()) {
            beginSession();
        }
    }

    /** Empty if the line was cut, somebody is still thinking, or there was no seat. */
    private Optional<Said> sent(Said said) {
        Optional<Answer> heard = shop.chat(said.body());
        heard.ifPresent(answer -> assertThat(answer.status()).as("%s", answer).isIn(200, 409, 503));
        Optional<Said> answered =
                heard.filter(answer -> answer.status() == 200)
                        .map(answer -> said.answered(answer.body()));
        if (answered.isPresent()) {
            acknowledged.incrementAndGet();
        } else {
            Shop.pause(heard.map(Answer::retryAfter).orElse(Duration.ofMillis(20)));
        }
        return answered;
    }
}
