/** PostgreSQL keeps what is true now, and shows contacts and companies to the team. */
@NullMarked
package ai.halo.persistence.context;

import org.jspecify.annotations.NullMarked;
