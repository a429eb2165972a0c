/** How a new ticket is sorted. */
@NullMarked
package ai.halo.domain.ticket;

import org.jspecify.annotations.NullMarked;
