package ai.halo.rest.web;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How long one connection may take to say a request: ten seconds, and a second more for each 16 KiB
 * that arrived.
 */
final class Patience extends ChannelInboundHandlerAdapter {

    private static final long GRACE = Duration.ofSeconds(10).toNanos();
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long BYTES_A_SECOND = 16 * 1024;

    private boolean speaking = true;
    private long since;
    private long received;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        since = System.nanoTime();
        watch(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            if (!speaking) {
                speaking = true;
                received = 0;
                since = System.nanoTime();
            }
            received += bytes.readableBytes();
        }
        context.fireChannelRead(message);
    }

    /** The whole request is there. */
    void heardAll() {
        speaking = false;
    }

    private void watch(ChannelHandlerContext context) {
        var _ =
                context.executor()
                        .schedule(() -> lookAt(context), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    private void lookAt(ChannelHandlerContext context) {
        if (speaking && System.nanoTime() - since > allowed()) {
            var _ = context.close();
        } else if (context.channel().isActive()) {
            watch(context);
        }
    }

    private long allowed() {
        return GRACE + TimeUnit.SECONDS.toNanos(received / BYTES_A_SECOND);
    }
}
