/** PostgreSQL keeps the tickets, the team's notes on them and the rules that route them. */
@NullMarked
package ai.halo.persistence.ticket;

import org.jspecify.annotations.NullMarked;
