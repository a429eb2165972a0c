/** Where Halo keeps what it must not forget: PostgreSQL, and the search shelf derived from it. */
@NullMarked
package ai.halo.persistence;

import org.jspecify.annotations.NullMarked;
