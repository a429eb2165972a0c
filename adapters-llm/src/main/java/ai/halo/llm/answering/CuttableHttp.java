package ai.halo.llm.answering;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * The JDK's HTTP client, with streams that can be cut at any time; LangChain4j itself lets a stream
 * be cancelled only once words have come.
 */
final class CuttableHttp implements HttpClient {

    private final HttpClient client;

    private CuttableHttp(HttpClient client) {
        this.client = client;
    }

    static HttpClientBuilder builder() {
        return new Builder();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        return client.execute(request);
    }

    @Override
    public void execute(
            HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Line line = Line.OF_THIS_ATTEMPT.get();
        client.execute(
                request,
                (stream, listening) -> {
                    line.opened(stream);
                    parser.parse(stream, listening);
                },
                listener);
    }

    /** Many local servers know no HTTP/2, and a redirect would carry the key elsewhere. */
    private static final class Builder implements HttpClientBuilder {

        private final JdkHttpClientBuilder jdk =
                JdkHttpClient.builder()
                        .httpClientBuilder(
                                java.net.http.HttpClient.newBuilder()
                                        .version(java.net.http.HttpClient.Version.HTTP_1_1)
                                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                                        .executor(Executors.newVirtualThreadPerTaskExecutor()));

        @Override
        public Duration connectTimeout() {
            return jdk.connectTimeout();
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            jdk.connectTimeout(timeout);
            return this;
        }

        @Override
        public Duration readTimeout() {
            return jdk.readTimeout();
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            jdk.readTimeout(timeout);
            return this;
        }

        @Override
        public HttpClient build() {
            return new CuttableHttp(jdk.build());
        }
    }
}
