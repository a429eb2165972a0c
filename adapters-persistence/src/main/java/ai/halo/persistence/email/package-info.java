/** Requests for mail, in PostgreSQL. */
@NullMarked
package ai.halo.persistence.email;

import org.jspecify.annotations.NullMarked;
