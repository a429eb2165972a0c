/** Who speaks, what they said, and what the team answers, over HTTP. */
@NullMarked
package ai.halo.rest.conversation;

import org.jspecify.annotations.NullMarked;
