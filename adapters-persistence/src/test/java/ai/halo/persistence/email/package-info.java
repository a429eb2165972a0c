/** PostgreSQL keeps what requests for mail promise. */
@NullMarked
package ai.halo.persistence.email;

import org.jspecify.annotations.NullMarked;
