package ai.halo.rest.web;

import ai.halo.domain.Json;
import ai.halo.rest.contract.Contracts;
import ai.halo.rest.contract.Declared;
import ai.halo.rest.contract.Operation;
import io.micronaut.core.bind.ArgumentBinder.BindingResult;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the body for a controller that asks for {@link Fields}: once the caller is known, on the
 * controller's own thread, and never more of it than the limit.
 */
@Singleton
final class FieldsBinder
        implements TypedRequestArgumentBinder<Fields>, PostponedRequestArgumentBinder<Fields> {

    private final Contracts contracts;
    private final List<BodyGuard> guards;

    FieldsBinder(Contracts contracts, List<BodyGuard> guards) {
        this.contracts = contracts;
        this.guards = guards;
    }

    @Override
    public Argument<Fields> argumentType() {
        return Argument.of(Fields.class);
    }

    @Override
    public BindingResult<Fields> bind(
            ArgumentConversionContext<Fields> context, HttpRequest<?> request) {
        int limit = context.getAnnotationMetadata().intValue(UpTo.class).orElse(Incoming.USUAL);
        Json.Obj body = read((ServerHttpRequest<?>) request, limit);
        var fields = new Fields("", body, declared(request));
        guards.forEach(guard -> guard.admit(request, fields));
        return () -> Optional.of(fields);
    }

    /** What the operation promises to read. */
    private Declared declared(HttpRequest<?> request) {
        return BasicHttpAttributes.getUriTemplate(request)
                .flatMap(template -> contracts.find(request.getMethod(), template))
                .flatMap(Operation::body)
                .map(Declared::new)
                .orElse(Declared.ANYTHING);
    }

    private static Json.Obj read(ServerHttpRequest<?> request, int limit) {
        if (request.getHeaders().contains(Connections.PACKED)) {
            throw new Refused(Incoming.PACKED);
        }
        if (request.getContentLength() > limit) {
            throw new Refused(Incoming.tooLarge(limit));
        }
        try (InputStream body = request.byteBody().toInputStream()) {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new Refused(Incoming.tooLarge(limit));
            }
            return Incoming.read(bytes).json();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
