/** Identifying who spoke, replying to them, and the port that keeps conversations. */
@NullMarked
package ai.halo.application.conversation;

import org.jspecify.annotations.NullMarked;
