/** The limits of an agent's settings. */
@NullMarked
package ai.halo.domain.agent;

import org.jspecify.annotations.NullMarked;
