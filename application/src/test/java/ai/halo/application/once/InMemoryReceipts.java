package ai.halo.application.once;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Receipts in memory, for transactions that run one at a time. */
public class InMemoryReceipts implements Receipts {

    private final Map<String, Kept> byKey = new HashMap<>();

    private record Kept(Receipt receipt, Instant since) {

        boolean longEnough(Instant now) {
            return !since.plus(KEPT).isAfter(now);
        }
    }

    @Override
    public boolean hold(String key) {
        return true;
    }

    @Override
    public Optional<Receipt> find(String key, Instant now) {
        return Optional.ofNullable(byKey.get(key))
                .filter(kept -> !kept.longEnough(now))
                .map(Kept::receipt);
    }

    @Override
    public void keep(String key, Receipt receipt, Instant now) {
        byKey.values().removeIf(kept -> kept.longEnough(now));
        byKey.put(key, new Kept(receipt, now));
    }
}
