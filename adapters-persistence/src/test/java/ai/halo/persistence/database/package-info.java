/** The database is started, prepared, guarded and left as an operator expects. */
@NullMarked
package ai.halo.persistence.database;

import org.jspecify.annotations.NullMarked;
