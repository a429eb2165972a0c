package ai.halo.bootstrap.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Many lines to one server, held open by one thread; each belongs to a group that hears the same.
 */
final class OpenLines implements AutoCloseable {

    /** So many connect at once, as few servers have room for more in front of the door. */
    private static final int AT_ONCE = 100;

    private final EventLoopGroup threads =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Semaphore open = new Semaphore(0);
    private final Deliveries deliveries;
    private final int port;
    private final int groups;

    OpenLines(int port, int groups, Deliveries deliveries) {
        this.port = port;
        this.groups = groups;
        this.deliveries = deliveries;
    }

    /** Opens all of them; each has heard the first words of its answer when this returns. */
    void open(int count, IntFunction<String> requestOfGroup) throws Exception {
        for (int i = 0; i < count; i += AT_ONCE) {
            int wave = Math.min(AT_ONCE, count - i);
            for (int j = i; j < i + wave; j++) {
                connect(j % groups, requestOfGroup);
            }
            if (!open.tryAcquire(wave, 60, TimeUnit.SECONDS)) {
                throw new IOException("only " + i + " lines could be opened");
            }
        }
    }

    private void connect(int group, IntFunction<String> requestOfGroup) {
        ChannelFuture _ =
                new Bootstrap()
                        .group(threads)
                        .channel(NioSocketChannel.class)
                        .handler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        var _ =
                                                channel.pipeline()
                                                        .addLast(new Line(group, requestOfGroup));
                                    }
                                })
                        .connect("127.0.0.1", port);
    }

    @Override
    public void close() {
        var _ = threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** Reads numbers out of the lines that begin with {@code id: }. */
    private final class Line extends SimpleChannelInboundHandler<ByteBuf> {

        private final int group;
        private final IntFunction<String> requestOfGroup;
        private final StringBuilder begun = new StringBuilder();
        private boolean answered;
        private int last = -1;

        Line(int group, IntFunction<String> requestOfGroup) {
            this.group = group;
            this.requestOfGroup = requestOfGroup;
        }

        @Override
        public void channelActive(ChannelHandlerContext line) {
            String request = requestOfGroup.apply(group);
            var _ =
                    line.writeAndFlush(
                            line.alloc()
                                    .buffer()
                                    .writeBytes(request.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        protected void channelRead0(ChannelHandlerContext line, ByteBuf bytes) {
            begun.append(bytes.toString(StandardCharsets.UTF_8));
            int from = 0;
            for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n", from)) {
                read(begun.substring(from, end));
                from = end + 1;
            }
            begun.delete(0, from);
        }

        private void read(String text) {
            if (!answered && text.startsWith("HTTP/1.1 200")) {
                answered = true;
                open.release();
            }
            if (text.startsWith("id: ")) {
                int number = Integer.parseInt(text.substring(4).strip());
                last = deliveries.came(group, number, last < 0 ? number - 1 : last);
            }
        }
    }
}
