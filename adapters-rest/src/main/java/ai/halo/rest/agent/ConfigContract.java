package ai.halo.rest.agent;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.open;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.COUNT;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.visible;

import ai.halo.domain.agent.Agent;
import ai.halo.domain.company.ExternalId;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class ConfigContract implements Contract {

    private static final Shape.Obj AGENT =
            named(
                    "PublicAgent",
                    must("id", ID),
                    must("name", TEXT),
                    must("type", oneOf(Agent.Type.values())),
                    must("status", oneOf(Agent.Status.values())),
                    must("skills", items(TEXT)),
                    must("greeting", TEXT),
                    must("suggested_messages", items(TEXT)),
                    must("style", names(ANYTHING, Shape.MANY)),
                    must("avatar_config", names(ANYTHING, Shape.MANY)),
                    must("voice_config", names(ANYTHING, Shape.MANY)),
                    must(
                            "flow_config",
                            object(
                                    must("steps", items(ANYTHING)),
                                    must("custom_variables", items(ANYTHING)))),
                    must("live_help_label", TEXT),
                    must("video_display_mode", TEXT),
                    must("require_auth", FLAG),
                    must("escalation", object(must("request_human", FLAG))));

    private static final Shape.Obj SESSION =
            object(
                    must("session_id", TEXT),
                    must("last", COUNT, "The position of the last message."),
                    must("read", COUNT, "Up to where she has read."),
                    must("unread", COUNT),
                    must("floor", oneOf("open", "escalated", "taken_over", "closed")),
                    may("teammate", object(must("name", TEXT))),
                    must("returning", FLAG, "Whether anything was said yet."));

    private static final Shape.Obj CONFIG =
            named(
                    "Config",
                    orNull("agent", AGENT, "The active agent."),
                    must(
                            "organization",
                            object(
                                    must("name", TEXT),
                                    must("settings", names(ANYTHING, Shape.MANY)))),
                    must("transcript", FLAG, "Whether a conversation can be had by mail."),
                    may("key_matches", FLAG, "Whether the key that was sent is this workspace's."),
                    may("session", SESSION, "Where this visitor left her conversation."),
                    may("surfaces", ANYTHING, "What is shown to this visitor unasked."));

    @Override
    public String subject() {
        return "Booting a widget";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/sdk/config",
                        "Read what a widget shows first",
                        open(),
                        says(
                                "Needs no key. With one the answer says where this visitor stands;"
                                        + " she is named in headers."),
                        asks(must("org_id", ID)),
                        asks(
                                may(
                                        "page_url",
                                        text(2_000),
                                        "The address of the page, or its path: what is shown"
                                                + " unasked may depend on it.")),
                        hears(may("X-Session-Id", visible(200))),
                        hears(may(Visitors.USER_ID, text(ExternalId.MAX_LENGTH))),
                        hears(may(Visitors.USER_TOKEN, TEXT)),
                        gives(200, CONFIG),
                        refuses(
                                ConfigController.UNKNOWN_ORG,
                                Visitors.IDENTITY_REJECTED,
                                Visitors.SESSION_NOT_YOURS)));
    }
}
