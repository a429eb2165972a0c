package ai.halo.application.workspace;

import ai.halo.domain.workspace.Key;
import java.util.Optional;

/**
 * The keys of all workspaces, known by their hashes only; the one look-up before a workspace is
 * known.
 */
public interface Admissions {

    Optional<Admission> of(Key key);
}
