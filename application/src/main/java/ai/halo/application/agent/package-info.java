/** Keeping the agents of a workspace and the directives all of them follow. */
@NullMarked
package ai.halo.application.agent;

import org.jspecify.annotations.NullMarked;
