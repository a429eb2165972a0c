package ai.halo.rest.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Hands the caller to a controller; a call that nobody vouched for goes no further. */
@Singleton
final class CallerBinder
        implements TypedRequestArgumentBinder<Caller>, PostponedRequestArgumentBinder<Caller> {

    @Override
    public Argument<Caller> argumentType() {
        return Argument.of(Caller.class);
    }

    @Override
    public BindingResult<Caller> bind(
            ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Caller caller = Caller.of(request).orElseThrow(() -> new Refused(Entrance.UNAUTHORIZED));
        return () -> Optional.of(caller);
    }
}
