/** Part of the ruin. */
@NullMarked
package ruin.domain.ticket;

import org.jspecify.annotations.NullMarked;
