/**
 * A conversation between a customer and whoever has the floor: the agent, or a teammate who took
 * over.
 */
@NullMarked
package ai.halo.domain.conversation;

import org.jspecify.annotations.NullMarked;
