/** The database itself: its programs, its roles, its tables and its secrets. */
@NullMarked
package ai.halo.persistence.database;

import org.jspecify.annotations.NullMarked;
