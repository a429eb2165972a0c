package ai.halo.rest.context;

import ai.halo.application.context.ContextEntries.Subject;
import ai.halo.application.context.EraseSubject;
import ai.halo.application.context.IdentifyCompany;
import ai.halo.application.context.SubjectViews;
import ai.halo.domain.Json;
import ai.halo.domain.company.Company;
import ai.halo.domain.company.CompanyId;
import ai.halo.domain.company.Provenance;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.Paging;
import ai.halo.rest.web.PathId;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

@Controller("/api/v1/companies")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompaniesController {

    private final SubjectViews subjects;
    private final IdentifyCompany identifyCompany;
    private final EraseSubject eraseSubject;

    CompaniesController(
            SubjectViews subjects, IdentifyCompany identifyCompany, EraseSubject eraseSubject) {
        this.subjects = subjects;
        this.identifyCompany = identifyCompany;
        this.eraseSubject = eraseSubject;
    }

    @Get
    Json list(Caller caller, HttpRequest<?> request) {
        String query = Query.of(request).textOrNull("query");
        return Paging.json(
                subjects.companies(caller.workspaceId(), query, Paging.slice(request)),
                SubjectWire::json);
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return subjects.company(caller.workspaceId(), new CompanyId(PathId.of(id)))
                .map(view ->
                        SubjectWire.json(view.subject())
                                .with("context", SubjectWire.context(view.context())))
                .orElseThrow(() -> PathId.unknown("company"));
    }

    /** Traits set by the team count as told by a server. */
    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        Company known =
                subjects.company(caller.workspaceId(), new CompanyId(PathId.of(id)))
                        .map(SubjectViews.View::subject)
                        .orElseThrow(() -> PathId.unknown("company"));
        var outcome =
                identifyCompany.identify(
                        caller.workspaceId(),
                        new IdentifyCompany.Identification(
                                known.externalId(),
                                null,
                                body.object("traits"),
                                List.of(),
                                Provenance.SERVER));
        return switch (outcome) {
            case IdentifyCompany.Outcome.Identified _ -> show(caller, id);
            case IdentifyCompany.Outcome.ReservedKeys(var keys) ->
                    throw new Refused(Told.reserved(keys));
        };
    }

    @Delete("/{id}")
    HttpResponse<Json> erase(Caller caller, String id) {
        var subject = new Subject.OfCompany(new CompanyId(PathId.of(id)));
        if (!eraseSubject.erase(caller.workspaceId(), subject)) {
            throw PathId.unknown("company");
        }
        return HttpResponse.noContent();
    }
}
