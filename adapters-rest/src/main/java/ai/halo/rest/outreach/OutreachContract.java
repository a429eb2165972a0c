package ai.halo.rest.outreach;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.givesNothing;
import static ai.halo.rest.contract.Clause.hears;
import static ai.halo.rest.contract.Clause.refuses;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Clause.takes;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Operation.delete;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Operation.patch;
import static ai.halo.rest.contract.Operation.post;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.MANY;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.items;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.text;
import static ai.halo.rest.contract.Shape.words;

import ai.halo.domain.company.ExternalId;
import ai.halo.domain.outreach.Automation;
import ai.halo.domain.outreach.Onlooker;
import ai.halo.rest.contact.Visitors;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.once.Once;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class OutreachContract implements Contract {

    private static final Field TYPE = must("type", oneOf(Automation.Type.values()));
    private static final Shape STATUS = oneOf(Automation.Status.values());
    private static final Field NAME = must("name", words(Automation.MAX_NAME));
    private static final Field CONTENT =
            may(
                    "content",
                    names(ANYTHING, MANY),
                    "At most 200,000 bytes; {{first_name}}, {{company_name}} and traits are"
                            + " filled in.");
    private static final Field AUDIENCE =
            may(
                    "audience",
                    names(ANYTHING, MANY),
                    "Conditions {match, rules}, and contact_type lead or user if it is for them"
                            + " only.");

    private static final Shape.Obj DRAFT =
            named("NewAutomation", TYPE, NAME, may("status", STATUS), CONTENT, AUDIENCE);

    private static final Shape.Obj CHANGE =
            named(
                    "AutomationChange",
                    may("name", words(Automation.MAX_NAME)),
                    may("status", STATUS, "draft, active, paused, completed, archived: only on."),
                    CONTENT,
                    AUDIENCE);

    private static final Shape.Obj AUTOMATION =
            named(
                    "Automation",
                    must("id", ID),
                    TYPE,
                    must("name", TEXT),
                    must("status", STATUS),
                    must("content", names(ANYTHING, MANY)),
                    must("audience", names(ANYTHING, MANY)),
                    must("created_at", TIME),
                    must("updated_at", TIME));

    private static final Shape SURFACES =
            items(
                    named(
                            "Surface",
                            must("id", ID),
                            must("name", TEXT),
                            must("content", names(ANYTHING, MANY))));

    private static final Shape.Obj ENROLMENT =
            object(
                    must("action", oneOf("enroll", "remove")),
                    must("user_id", words(ExternalId.MAX_LENGTH)),
                    must("series_id", TEXT, "The id of an automation of type series."),
                    may("user_token", TEXT, "Proves the user."));

    @Override
    public String subject() {
        return "Outreach";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post(
                        "/api/sdk/series",
                        "Enroll in a series, or remove from it",
                        takes(ENROLMENT),
                        Once.KEY,
                        gives(
                                200,
                                object(
                                        must("success", FLAG),
                                        may("enrolled", FLAG),
                                        may("scheduled_for", TIME),
                                        may("already_enrolled", FLAG),
                                        may("message", TEXT),
                                        may("removed", FLAG))),
                        refuses(
                                Visitors.IDENTITY_REJECTED,
                                SeriesController.INCOMPLETE,
                                SeriesController.UNKNOWN_ACTION,
                                SeriesController.NOT_ACTIVE,
                                SeriesController.NOT_A_SERIES,
                                SeriesController.UNKNOWN_USER,
                                SeriesController.UNKNOWN_SERIES)),
                get(
                        "/api/sdk/surfaces",
                        "Show what is meant for a visitor",
                        says(
                                "Names the page in page_url, so that rules about page.url can"
                                        + " hold."),
                        asks(
                                may(
                                        Surfaces.PAGE_URL,
                                        text(Onlooker.MAX_PAGE),
                                        "The address of the page, or its path.")),
                        hears(may(Visitors.USER_ID, TEXT)),
                        hears(may(Visitors.USER_TOKEN, TEXT)),
                        gives(
                                200,
                                object(
                                        must("banners", SURFACES),
                                        must("in_app", SURFACES),
                                        must("teasers", SURFACES))),
                        refuses(Visitors.IDENTITY_REJECTED)),
                get(
                        "/api/v1/automations",
                        "List automations",
                        asks(may("type", oneOf(Automation.Type.values()))),
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(AUTOMATION))),
                post(
                        "/api/v1/automations",
                        "Add an automation",
                        says("Stored and shown; sending mails comes with the outreach engine."),
                        takes(DRAFT),
                        Once.KEY,
                        gives(201, AUTOMATION)),
                get("/api/v1/automations/{id}", "Show an automation", gives(200, AUTOMATION)),
                patch(
                        "/api/v1/automations/{id}",
                        "Change an automation",
                        takes(CHANGE),
                        gives(200, AUTOMATION)),
                delete("/api/v1/automations/{id}", "Remove an automation", givesNothing(204)));
    }
}
