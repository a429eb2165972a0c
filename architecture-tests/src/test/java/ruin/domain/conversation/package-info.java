/** Part of the ruin. */
@NullMarked
package ruin.domain.conversation;

import org.jspecify.annotations.NullMarked;
