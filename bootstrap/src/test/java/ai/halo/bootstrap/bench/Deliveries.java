package ai.halo.bootstrap.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When each message was sent, when it came over each line, and whether any is missing or double.
 */
final class Deliveries {

    private record Sent(int group, int number) {}

    private final Map<Sent, Long> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger came = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();

    void send(int group, int number) {
        sent.put(new Sent(group, number), System.nanoTime());
    }

    /** The numbers of a line follow each other without gaps. */
    int came(int group, int number, int last) {
        Long at = sent.get(new Sent(group, number));
        if (at != null) {
            nanos.add(System.nanoTime() - at);
            came.incrementAndGet();
        }
        if (number <= last) {
            doubled.incrementAndGet();
        } else {
            lost.addAndGet(number - last - 1);
        }
        return Math.max(last, number);
    }

    int count() {
        return came.get();
    }

    int lost() {
        return lost.get();
    }

    int doubled() {
        return doubled.get();
    }

    Latencies latencies() {
        List<Long> all = new ArrayList<>(nanos);
        return Latencies.of(all);
    }
}
