package ai.halo.persistence.workspace;

import static ai.halo.persistence.schema.Tables.WORKSPACE;

import ai.halo.domain.workspace.AllowedDomains;
import ai.halo.domain.workspace.IdentityVerification;
import ai.halo.domain.workspace.Workspace;
import ai.halo.domain.workspace.WorkspaceId;
import java.util.List;
import org.jooq.Record;

/** A workspace as its row keeps it. */
public final class WorkspaceRow {

    private WorkspaceRow() {}

    public static Workspace read(Record row) {
        return new Workspace(
                new WorkspaceId(row.get(WORKSPACE.WORKSPACE_)),
                row.get(WORKSPACE.NAME),
                IdentityVerification.of(row.get(WORKSPACE.IDENTITY_VERIFICATION)),
                new AllowedDomains(
                        row.get(WORKSPACE.DOMAINS_ENABLED), List.of(row.get(WORKSPACE.DOMAINS))));
    }
}
