package ai.halo.rest.once;

import ai.halo.application.once.ActOnce;
import ai.halo.domain.InvalidValue;
import ai.halo.rest.web.Caller;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands a controller the {@link Once} of its call. */
@Singleton
final class OnceBinder
        implements TypedRequestArgumentBinder<Once>, PostponedRequestArgumentBinder<Once> {

    static final String HEADER = "Idempotency-Key";
    static final int MAX_LENGTH = 200;

    private static final String FORM = "[!-~]{1," + MAX_LENGTH + "}";

    private final ActOnce actOnce;

    OnceBinder(ActOnce actOnce) {
        this.actOnce = actOnce;
    }

    @Override
    public Argument<Once> argumentType() {
        return Argument.of(Once.class);
    }

    @Override
    public BindingResult<Once> bind(
            ArgumentConversionContext<Once> context, HttpRequest<?> request) {
        String key = request.getHeaders().get(HEADER);
        if (key != null && !key.matches(FORM)) {
            throw new InvalidValue(
                    HEADER,
                    "must be 1 to " + MAX_LENGTH + " visible ASCII characters without spaces");
        }
        Caller caller = Caller.of(request).orElseThrow();
        var once = new Once(actOnce, caller, request.getMethodName() + request.getPath(), key);
        return () -> Optional.of(once);
    }
}
