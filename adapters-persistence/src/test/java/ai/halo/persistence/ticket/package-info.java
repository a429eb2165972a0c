/** PostgreSQL keeps what tickets and their rules promise. */
@NullMarked
package ai.halo.persistence.ticket;

import org.jspecify.annotations.NullMarked;
