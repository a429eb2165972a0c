package ai.halo.rest.context;

import ai.halo.domain.Json;
import ai.halo.domain.company.ExternalId;
import ai.halo.domain.workspace.WorkspaceId;

/** What later rooms add to a contact's page: the conversations and tickets of that user. */
public interface Related {

    Json.Obj of(WorkspaceId workspace, ExternalId user);
}
