package ai.halo.rest.context;

import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Shape.ANYTHING;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.names;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;

import ai.halo.domain.company.Column;
import ai.halo.domain.company.Provenance;
import ai.halo.domain.company.TraitSchema;
import ai.halo.rest.contract.Field;
import ai.halo.rest.contract.Shape;
import java.util.stream.Stream;

/** Users and companies as identify answers them, and as the team sees them. */
public final class SubjectShapes {

    public static final Shape.Obj CONTACT =
            named(
                    "Contact",
                    must("id", ID),
                    orNull("external_id", TEXT, "Your id of the user; a lead has none."),
                    must("type", oneOf("lead", "user")),
                    orNull("name", ANYTHING),
                    orNull("email", ANYTHING),
                    must("traits", names(ANYTHING, Shape.MANY)),
                    must("trait_provenance", names(oneOf(Provenance.values()), Shape.MANY)),
                    orNull("company_id", ID),
                    orNull("first_seen", TIME),
                    orNull("last_seen", TIME),
                    must("created_at", TIME),
                    must("updated_at", TIME));

    public static final Shape.Obj COMPANY =
            named(
                    "Company",
                    must("id", ID),
                    must("external_id", TEXT, "Your id of the company."),
                    orNull("name", TEXT),
                    must("traits", names(ANYTHING, Shape.MANY)),
                    must("trait_provenance", names(oneOf(Provenance.values()), Shape.MANY)),
                    must("created_at", TIME),
                    must("updated_at", TIME));

    private SubjectShapes() {}

    /** The traits of a request; some names are reserved, some have a type. */
    public static Field traits(TraitSchema schema) {
        var columns = schema.columns().stream().map(column -> may(column.name(), shape(column)));
        return may(
                "traits",
                object(columns.toArray(Field[]::new)),
                "Published names have a type; any other name takes any JSON.");
    }

    /** A record with its columns at the top and everything else in {@code custom_fields}. */
    public static Field[] columns(TraitSchema schema) {
        return Stream.concat(
                        schema.columns().stream()
                                .map(column -> orNull(column.name(), shape(column))),
                        Stream.of(
                                must("custom_fields", names(ANYTHING, Shape.MANY)),
                                ContextShapes.TOLD,
                                must("created_at", TIME),
                                must("updated_at", TIME)))
                .toArray(Field[]::new);
    }

    private static Shape shape(Column column) {
        return switch (column.kind()) {
            case TEXT, RENEWAL_STATUS, TERM -> TEXT;
            case TIME -> TEXT;
            case NUMBER -> ANYTHING;
            case BOOLEAN -> FLAG;
        };
    }
}
