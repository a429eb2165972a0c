package ai.halo.application.email;

import java.util.ArrayList;
import java.util.List;

/** A mail server that does as it is told, and keeps what it takes. */
public final class ScriptedMail implements Mail {

    private final List<Letter> taken = new ArrayList<>();
    private final boolean open;
    private boolean answering = true;
    private Delivery delivery = Delivery.TAKEN;

    private ScriptedMail(boolean open) {
        this.open = open;
    }

    public static ScriptedMail open() {
        return new ScriptedMail(true);
    }

    public static ScriptedMail closed() {
        return new ScriptedMail(false);
    }

    public void goesDown() {
        answering = false;
    }

    public void comesUp() {
        answering = true;
    }

    public void refuses() {
        delivery = Delivery.REFUSED;
    }

    public List<Letter> taken() {
        return List.copyOf(taken);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Delivery send(Letter letter) {
        if (!answering) {
            throw new MailUnavailable("the scripted mail server is down");
        }
        if (delivery == Delivery.TAKEN) {
            taken.add(letter);
        }
        return delivery;
    }
}
