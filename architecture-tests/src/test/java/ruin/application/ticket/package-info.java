/** Part of the ruin. */
@NullMarked
package ruin.application.ticket;

import org.jspecify.annotations.NullMarked;
