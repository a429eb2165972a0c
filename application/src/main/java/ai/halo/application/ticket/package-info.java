/** Opening tickets once, working on them, and taking the floor of a conversation. */
@NullMarked
package ai.halo.application.ticket;

import org.jspecify.annotations.NullMarked;
