package ai.halo.rest.audit;

import static ai.halo.rest.contract.Clause.asks;
import static ai.halo.rest.contract.Clause.gives;
import static ai.halo.rest.contract.Clause.says;
import static ai.halo.rest.contract.Field.may;
import static ai.halo.rest.contract.Field.must;
import static ai.halo.rest.contract.Field.orNull;
import static ai.halo.rest.contract.Operation.get;
import static ai.halo.rest.contract.Shape.FLAG;
import static ai.halo.rest.contract.Shape.ID;
import static ai.halo.rest.contract.Shape.TEXT;
import static ai.halo.rest.contract.Shape.TIME;
import static ai.halo.rest.contract.Shape.named;
import static ai.halo.rest.contract.Shape.object;
import static ai.halo.rest.contract.Shape.oneOf;
import static ai.halo.rest.contract.Shape.whole;

import ai.halo.application.audit.Deed;
import ai.halo.rest.contract.Contract;
import ai.halo.rest.contract.Operation;
import ai.halo.rest.contract.Shape;
import ai.halo.rest.web.Paging;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class AuditContract implements Contract {

    private static final Shape POSITION = whole(1, Long.MAX_VALUE);

    private static final Shape.Obj LINE =
            named(
                    "AuditLine",
                    must("position", POSITION),
                    must("at", TIME),
                    must("actor", TEXT, "`api_key:` and the key's id, `operator` or `system`."),
                    orNull("request_id", TEXT),
                    must("act", oneOf(Deed.values())),
                    must("subject", ID, "The id of what it was done to."),
                    must("hash", TEXT, "SHA-256 over this line and the hash of the one before."));

    private static final Shape.Obj VERDICT =
            object(
                    must("intact", FLAG),
                    may("lines", whole(0, Long.MAX_VALUE)),
                    may("head", TEXT, "The hash of the last line: keep it elsewhere to compare."),
                    may("broken_at", POSITION));

    @Override
    public String subject() {
        return "The audit log";
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get(
                        "/api/v1/audit",
                        "List what was done in charge, newest first",
                        asks(Paging.LIMIT),
                        asks(Paging.CURSOR),
                        gives(200, Paging.page(LINE))),
                get(
                        "/api/v1/audit/verify",
                        "Verify the audit log",
                        says(
                                "Makes every hash anew; no line was changed, added or lost in between."),
                        gives(200, VERDICT)));
    }
}
