/** Part of the ruin. */
@NullMarked
package ruin.persistence.ticket;

import org.jspecify.annotations.NullMarked;
