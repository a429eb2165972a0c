package ai.halo.rest.agent;

import ai.halo.application.agent.KeepAgents;
import ai.halo.domain.Json;
import ai.halo.domain.agent.Agent;
import ai.halo.domain.agent.AgentId;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Caller;
import ai.halo.rest.web.Fields;
import ai.halo.rest.web.PathId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

@Controller("/api/v1/agents")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgentsController {

    private final KeepAgents agents;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    AgentsController(KeepAgents agents, InstantSource clock, Supplier<UUID> ids) {
        this.agents = agents;
        this.clock = clock;
        this.ids = ids;
    }

    @Get
    Json list(Caller caller) {
        return Json.object()
                .with(
                        "items",
                        new Json.Arr(
                                agents.list(caller.workspaceId()).stream()
                                        .<Json>map(AgentWire::json)
                                        .toList()))
                .with("next_cursor", Json.Null.NULL);
    }

    @Post
    HttpResponse<Json> add(Caller caller, Fields body, Once once) {
        return once.answer(body, () -> added(caller, body));
    }

    private HttpResponse<Json> added(Caller caller, Fields body) {
        Agent agent = AgentWire.added(new AgentId(ids.get()), clock.instant(), body);
        return HttpResponse.created(AgentWire.json(agents.add(caller.workspaceId(), agent)));
    }

    @Get("/{id}")
    Json show(Caller caller, String id) {
        return agents.find(caller.workspaceId(), new AgentId(PathId.of(id)))
                .map(AgentWire::json)
                .orElseThrow(() -> PathId.unknown("agent"));
    }

    @Patch("/{id}")
    Json change(Caller caller, String id, Fields body) {
        return agents.change(
                        caller.workspaceId(),
                        new AgentId(PathId.of(id)),
                        known -> AgentWire.patched(known, body))
                .map(AgentWire::json)
                .orElseThrow(() -> PathId.unknown("agent"));
    }

    @Delete("/{id}")
    HttpResponse<Json> remove(Caller caller, String id) {
        if (!agents.remove(caller.workspaceId(), new AgentId(PathId.of(id)))) {
            throw PathId.unknown("agent");
        }
        return HttpResponse.noContent();
    }
}
