/** Part of the ruin. */
@NullMarked
package ruin.rest.ticket;

import org.jspecify.annotations.NullMarked;
