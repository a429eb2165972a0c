package ai.halo.bootstrap.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The least a server of live streams can do: a GET joins the group that its address names, a POST
 * there tells every member one more numbered event. Nobody is asked who they are, nothing is kept.
 */
final class BareNetty {

    private static final String EVENT =
            "id: %d\nevent: message\ndata: {\"text\":\"" + "x".repeat(300) + "\"}\n\n";

    private final Map<String, Queue<Channel>> groups = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    private BareNetty() {}

    /** Prints its port, and serves until its input ends. */
    public static void main(String... args) throws Exception {
        EventLoopGroup threads = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
        var server = new BareNetty();
        Channel door =
                new ServerBootstrap()
                        .group(threads)
                        .channel(NioServerSocketChannel.class)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel channel) {
                                        var _ =
                                                channel.pipeline()
                                                        .addLast(new HttpServerCodec())
                                                        .addLast(server.new Member());
                                    }
                                })
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                        .sync()
                        .channel();
        System.out.println(((InetSocketAddress) door.localAddress()).getPort());
        var _ = System.in.readAllBytes();
        var _ = threads.shutdownGracefully();
    }

    private void tell(String group) {
        int number = numbers.merge(group, 1, Integer::sum);
        byte[] event = EVENT.formatted(number).getBytes(StandardCharsets.UTF_8);
        for (Channel member : groups.getOrDefault(group, new ConcurrentLinkedQueue<>())) {
            var _ = member.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(event)));
        }
    }

    private final class Member extends SimpleChannelInboundHandler<HttpObject> {

        @Override
        protected void channelRead0(ChannelHandlerContext line, HttpObject part) {
            if (!(part instanceof HttpRequest request)) {
                return;
            }
            if (request.method().equals(HttpMethod.POST)) {
                tell(request.uri());
                ByteBuf nothing = Unpooled.wrappedBuffer("{}".getBytes(StandardCharsets.US_ASCII));
                var told =
                        new DefaultFullHttpResponse(
                                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, nothing);
                var _ = told.headers().set(HttpHeaderNames.CONTENT_LENGTH, 2);
                var _ = line.writeAndFlush(told);
            } else {
                var head = new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
                var _ =
                        head.headers()
                                .set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
                groups.computeIfAbsent(request.uri(), _ -> new ConcurrentLinkedQueue<>())
                        .add(line.channel());
                var _ = line.writeAndFlush(head);
            }
        }
    }
}
