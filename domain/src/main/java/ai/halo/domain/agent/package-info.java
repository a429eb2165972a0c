/** The agents of a workspace: what they are told, where they hand over, how they look. */
@NullMarked
package ai.halo.domain.agent;

import org.jspecify.annotations.NullMarked;
