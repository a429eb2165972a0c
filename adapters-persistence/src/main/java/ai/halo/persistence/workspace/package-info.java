/** PostgreSQL keeps workspaces, their people and their keys: keys hashed, secrets sealed. */
@NullMarked
package ai.halo.persistence.workspace;

import org.jspecify.annotations.NullMarked;
