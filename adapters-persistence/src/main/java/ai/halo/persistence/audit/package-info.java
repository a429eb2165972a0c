/**
 * PostgreSQL keeps the audit log, line upon line; a trigger chains them and nothing undoes them.
 */
@NullMarked
package ai.halo.persistence.audit;

import org.jspecify.annotations.NullMarked;
