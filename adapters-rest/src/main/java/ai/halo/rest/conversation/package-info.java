/** Conversations over HTTP, as the team reads them and writes into them. */
@NullMarked
package ai.halo.rest.conversation;

import org.jspecify.annotations.NullMarked;
