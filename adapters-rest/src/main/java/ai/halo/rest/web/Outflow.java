package ai.halo.rest.web;

import io.micronaut.core.io.buffer.ReadBuffer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.ByteBodyFactory;
import io.micronaut.http.body.stream.BodySizeLimits;
import io.micronaut.http.body.stream.BufferConsumer;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A response that flows while it is made: what is written leaves at once, no thread waits for its
 * reader, and a reader who goes away is noticed.
 */
public final class Outflow {

    private static final byte[] NOTHING = {};

    private final ByteBodyFactory factory;
    private final ChannelHandlerContext connection;
    private final ByteBodyFactory.StreamingBody stream;
    private final AtomicLong unread = new AtomicLong();
    private final List<Runnable> farewells = new ArrayList<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private final List<byte[]> early = new ArrayList<>();
    private boolean started;
    private boolean ended;
    private boolean gone;

    private Outflow(ByteBodyFactory factory, ChannelHandlerContext connection) {
        this.factory = factory;
        this.connection = connection;
        this.stream = factory.createStreamingBody(BodySizeLimits.UNLIMITED, new Reader());
    }

    /** The answer to this request. */
    public static Outflow to(HttpRequest<?> request) {
        return new Outflow(
                ((ServerHttpRequest<?>) request).byteBodyFactory(),
                ((NettyHttpRequest<?>) request).getChannelHandlerContext());
    }

    public ByteBody body() {
        return stream.rootBody();
    }

    /** Writes, unless the reader is gone or the end was reached. */
    public boolean write(byte[] bytes) {
        synchronized (this) {
            if (gone || ended) {
                return false;
            }
            unread.addAndGet(bytes.length);
            if (started) {
                send(bytes);
            } else {
                early.add(bytes);
            }
            return true;
        }
    }

    /** The server takes nothing before it has written the head of the response. */
    private synchronized void start() {
        started = true;
        early.addFirst(NOTHING); // sends the head off
        early.forEach(this::send);
        early.clear();
        if (ended) {
            finish();
        }
    }

    public void end() {
        List<Runnable> told;
        synchronized (this) {
            if (gone || ended) {
                return;
            }
            ended = true;
            if (started) {
                finish();
            }
            told = List.copyOf(atTheEnd);
        }
        told.forEach(Runnable::run);
    }

    /** Ends as if the reader had gone away: nothing more is made for it. */
    public void dismiss() {
        leave(true);
    }

    /** Hangs up on a reader who does not read. */
    public void cut() {
        var _ = connection.close();
        leave(false);
    }

    /** Has this done when the end is reached: at once, if it was. */
    public void onEnd(Runnable act) {
        synchronized (this) {
            if (!ended) {
                atTheEnd.add(act);
                return;
            }
        }
        act.run();
    }

    /** So many bytes were written that the reader has not taken. */
    public long unread() {
        return unread.get();
    }

    public synchronized boolean gone() {
        return gone;
    }

    /** Has this done when the reader goes away before the end: at once, if that has happened. */
    public void onGone(Runnable farewell) {
        synchronized (this) {
            if (!gone) {
                farewells.add(farewell);
                return;
            }
        }
        farewell.run();
    }

    /** On the connection's own thread, on which the server takes what is sent: never beside it. */
    private void send(byte[] bytes) {
        ReadBuffer buffer = factory.readBufferFactory().adapt(bytes);
        connection.executor().execute(() -> stream.sharedBuffer().add(buffer));
    }

    private void finish() {
        connection.executor().execute(() -> stream.sharedBuffer().complete());
    }

    private void leave(boolean dismissed) {
        List<Runnable> told;
        synchronized (this) {
            if (gone || ended) {
                return;
            }
            gone = true;
            ended = dismissed;
            if (dismissed && started) {
                finish();
            }
            told = List.copyOf(farewells);
        }
        told.forEach(Runnable::run);
    }

    private final class Reader implements BufferConsumer.Upstream {

        @Override
        public void start() {
            Outflow.this.start();
        }

        @Override
        public void onBytesConsumed(long bytes) {
            unread.addAndGet(-bytes);
        }

        @Override
        public void allowDiscard() {
            leave(false);
        }
    }
}
