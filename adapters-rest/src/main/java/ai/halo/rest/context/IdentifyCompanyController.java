package ai.halo.rest.context;

import ai.halo.application.context.ContextEntries.Kept;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.IdentifyCompany.Identification;
import ai.halo.application.context.IdentifyCompany.Outcome.Identified;
import ai.halo.application.context.IdentifyCompany.Outcome.ReservedKeys;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.company.TraitSchema;
import ai.halo.domain.contact.Visitor;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Timestamps;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** {@code POST /companies/identify}: what is known about a company, and who belongs to it. */
@Controller("/api/sdk/companies/identify")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IdentifyCompanyController {

    private final IdentifyCompany identifyCompany;
    private final Visitors visitors;

    IdentifyCompanyController(IdentifyCompany identifyCompany, Visitors visitors) {
        this.identifyCompany = identifyCompany;
        this.visitors = visitors;
    }

    @Post
    HttpResponse<Json> identify(Caller caller, Fields body, Once once) {
        Visitor visitor = visitors.of(caller, body);
        Identification told = told(caller, visitor, body);
        return once.by(Visitors.name(visitor)).answer(body, () -> identified(caller, told));
    }

    private HttpResponse<Json> identified(Caller caller, Identification told) {
        return switch (identifyCompany.identify(caller.workspaceId(), told)) {
            case Identified(var company, var context) ->
                    HttpResponse.ok(
                            Json.object()
                                    .with("success", Json.bool(true))
                                    .with("company", json(company, context)));
            case ReservedKeys(var keys) -> Told.reserved(keys).response();
        };
    }

    private static Identification told(Caller caller, Visitor visitor, Fields body) {
        return new Identification(
                ExternalId.of("company_id", body.text("company_id")),
                visitor.id(),
                Told.traits(body, IdentifyCompany.MAX_BYTES),
                ContextFields.read(body, Visitors.provenance(caller)),
                Visitors.provenance(caller));
    }

    private static Json json(Company company, List<Kept> context) {
        Json.Obj subject =
                Json.object()
                        .with("id", company.id().value().toString())
                        .with("external_id", company.externalId().value());
        return Told.with(subject, company.traits(), TraitSchema.COMPANY)
                .with("context", ContextFields.json(context))
                .with("created_at", Timestamps.of(company.createdAt()))
                .with("updated_at", Timestamps.of(company.updatedAt()));
    }
}
