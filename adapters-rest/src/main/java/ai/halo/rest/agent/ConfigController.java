package ai.halo.rest.agent;

import ai.halo.application.agent.AgentViews;
import ai.halo.application.agent.AgentViews.Storefront;
import ai.halo.domain.InvalidValue;
import ai.halo.domain.Json;
import ai.halo.domain.workspace.WorkspaceId;
import ai.halo.rest.web.BootMember;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Offer;
import ai.halo.rest.web.Origins;
import ai.halo.rest.web.Problem;
import ai.halo.rest.web.Query;
import ai.halo.rest.web.Refused;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells a widget what to show before anybody has spoken, in one answer. */
@Controller("/api/sdk/config")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConfigController {

    static final Problem UNKNOWN_ORG =
            Problem.notFound("unknown_org", "There is no workspace of this org_id.");

    private final AgentViews agents;
    private final List<Offer> offers;
    private final List<BootMember> members;

    ConfigController(AgentViews agents, List<Offer> offers, List<BootMember> members) {
        this.agents = agents;
        this.offers = offers;
        this.members = members;
    }

    @Get
    Json config(HttpRequest<?> request) {
        Storefront storefront =
                agents.storefront(asked(request)).orElseThrow(() -> new Refused(UNKNOWN_ORG));
        Origins.refuseStrangers(request, storefront.workspace().allowedDomains());
        Json.Obj config = ConfigWire.json(storefront);
        for (Offer offer : offers) {
            config = config.with(offer.name(), offer.value());
        }
        Optional<Caller> caller = Caller.of(request);
        if (caller.isEmpty()) {
            return config;
        }
        boolean matches = caller.get().workspaceId().equals(storefront.workspace().id());
        config = config.with("key_matches", Json.bool(matches));
        return matches ? boot(config, caller.get(), request) : config;
    }

    private Json boot(Json.Obj config, Caller caller, HttpRequest<?> request) {
        Json.Obj booted = config;
        for (BootMember member : members) {
            Json value = member.of(caller, request);
            if (value != null) {
                booted = booted.with(member.name(), value);
            }
        }
        return booted;
    }

    private static WorkspaceId asked(HttpRequest<?> request) {
        String sent = Query.of(request).textOrNull("org_id");
        if (sent == null) {
            throw new InvalidValue("org_id", "is required: send the id of the workspace");
        }
        try {
            return new WorkspaceId(UUID.fromString(sent));
        } catch (IllegalArgumentException noUuid) {
            throw new InvalidValue("org_id", "must be a UUID");
        }
    }
}
