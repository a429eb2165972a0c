/** PostgreSQL keeps the agents and the directives all of them follow. */
@NullMarked
package ai.halo.persistence.agent;

import org.jspecify.annotations.NullMarked;
