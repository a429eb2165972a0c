package ai.halo.rest.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.LastHttpContent;
import jakarta.inject.Singleton;

/** What every connection meets before any request of it is understood. */
@Singleton
final class Connections implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    /** Carries the encoding of a body to whoever refuses it; unpacking it could fill the memory. */
    static final String PACKED = "X-Halo-Content-Encoding";

    private final Crowding crowding = new Crowding();

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Every(crowding));
        return event.getBean();
    }

    private record Every(Crowding crowding) implements NettyServerCustomizer {

        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new One(channel, crowding) : this;
        }
    }

    private record One(Channel channel, Crowding crowding) implements NettyServerCustomizer {

        @Override
        public void onStreamPipelineBuilt() {
            var patience = new Patience();
            channel.pipeline()
                    .addFirst(patience)
                    .addFirst(crowding)
                    .addAfter(
                            ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC,
                            null,
                            new Listener(patience));
        }
    }

    /** Says when a request is complete, and keeps packed bodies packed. */
    private static final class Listener extends ChannelInboundHandlerAdapter {

        private final Patience patience;

        Listener(Patience patience) {
            this.patience = patience;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpMessage request) {
                String encoding = request.headers().get(HttpHeaderNames.CONTENT_ENCODING);
                if (encoding != null) {
                    request.headers()
                            .remove(HttpHeaderNames.CONTENT_ENCODING)
                            .set(PACKED, encoding);
                }
            }
            if (message instanceof LastHttpContent) {
                patience.heardAll();
            }
            context.fireChannelRead(message);
        }
    }
}
