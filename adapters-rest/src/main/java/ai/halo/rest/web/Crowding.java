package ai.halo.rest.web;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets no address hold more than its share of connections. A proxy on this machine speaks for many,
 * so the machine itself is not counted.
 */
@Sharable
final class Crowding extends ChannelInboundHandlerAdapter {

    static final int AT_MOST = 1_000;

    private final Map<InetAddress, Integer> held = new ConcurrentHashMap<>();

    @Override
    public void channelActive(ChannelHandlerContext context) {
        SocketAddress from = context.channel().remoteAddress();
        if (enters(from)) {
            var _ = context.channel().closeFuture().addListener(_ -> leaves(from));
            context.fireChannelActive();
        } else {
            var _ = context.close();
        }
    }

    boolean enters(SocketAddress from) {
        if (!(from instanceof InetSocketAddress socket)
                || socket.getAddress().isLoopbackAddress()) {
            return true;
        }
        if (held.merge(socket.getAddress(), 1, Integer::sum) <= AT_MOST) {
            return true;
        }
        leaves(from);
        return false;
    }

    void leaves(SocketAddress from) {
        if (from instanceof InetSocketAddress socket) {
            held.computeIfPresent(socket.getAddress(), (_, known) -> known == 1 ? null : known - 1);
        }
    }
}
