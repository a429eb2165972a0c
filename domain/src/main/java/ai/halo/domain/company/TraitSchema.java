package ai.halo.domain.company;

import static ai.halo.domain.company.Column.Kind.BOOLEAN;
import static ai.halo.domain.company.Column.Kind.NUMBER;
import static ai.halo.domain.company.Column.Kind.RENEWAL_STATUS;
import static ai.halo.domain.company.Column.Kind.TERM;
import static ai.halo.domain.company.Column.Kind.TEXT;
import static ai.halo.domain.company.Column.Kind.TIME;

import ai.halo.domain.Json;
import java.util.List;

/** Which trait names are columns with a type, and which belong to Halo and are refused. */
public record TraitSchema(List<Column> columns, List<String> reserved) {

    public static final TraitSchema USER =
            new TraitSchema(
                    List.of(
                            new Column("name", TEXT),
                            new Column("email", TEXT),
                            new Column("signed_up_at", TIME),
                            new Column("renewal_date", TIME),
                            new Column("renewal_status", RENEWAL_STATUS),
                            new Column("contract_term", TERM),
                            new Column("payment_terms", TERM),
                            new Column("on_contract", BOOLEAN),
                            new Column("mrr", NUMBER),
                            new Column("arr", NUMBER)),
                    List.of(
                            "id",
                            "external_id",
                            "org_id",
                            "company_id",
                            "created_at",
                            "updated_at",
                            "first_seen",
                            "last_seen",
                            "last_contacted_at"));

    public static final TraitSchema COMPANY =
            new TraitSchema(
                    List.of(
                            new Column("name", TEXT),
                            new Column("domain", TEXT),
                            new Column("industry", TEXT),
                            new Column("plan", TEXT),
                            new Column("employee_count", NUMBER),
                            new Column("signed_up_at", TIME),
                            new Column("renewal_date", TIME),
                            new Column("renewal_status", RENEWAL_STATUS),
                            new Column("contract_term", TERM),
                            new Column("payment_terms", TERM),
                            new Column("on_contract", BOOLEAN),
                            new Column("mrr", NUMBER),
                            new Column("arr", NUMBER)),
                    List.of(
                            "id",
                            "external_id",
                            "org_id",
                            "created_at",
                            "updated_at",
                            "health_score",
                            "team_size",
                            "last_contacted_at"));

    /** All offenders at once, in the order they were sent. */
    public List<String> reservedAmong(Json.Obj traits) {
        return traits.members().keySet().stream().filter(reserved::contains).toList();
    }

    /** Refuses a column whose value is not of its type. */
    public void check(Json.Obj traits) {
        for (Column column : columns) {
            Json value = traits.get(column.name());
            if (value != null) {
                column.check(value);
            }
        }
    }
}
