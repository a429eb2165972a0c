package ai.halo.persistence.audit;

import static ai.halo.persistence.schema.Tables.AUDIT_LINE;

import ai.halo.application.audit.Deed;
import ai.halo.persistence.log.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is done in one transaction by somebody in charge, written down at its end. */
public final class AuditTrail {

    private final List<Done> done = new ArrayList<>();

    private record Done(Deed deed, UUID subject) {}

    public void add(Deed deed, UUID subject) {
        done.add(new Done(deed, subject));
    }

    /** Last of all, because from here on others of this workspace wait with their own lines. */
    public void write(DSLContext sql, UUID workspace, Origin origin) {
        if (done.isEmpty() || !origin.inCharge()) {
            return;
        }
        var insert =
                sql.insertInto(
                        AUDIT_LINE,
                        AUDIT_LINE.WORKSPACE,
                        AUDIT_LINE.ACTOR,
                        AUDIT_LINE.REQUEST_ID,
                        AUDIT_LINE.ACT,
                        AUDIT_LINE.SUBJECT);
        for (var each : done) {
            insert =
                    insert.values(
                            workspace,
                            origin.actor(),
                            origin.requestId(),
                            each.deed.wire(),
                            each.subject);
        }
        var _ = insert.execute();
    }
}
