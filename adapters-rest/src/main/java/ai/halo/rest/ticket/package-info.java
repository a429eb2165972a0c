/** Tickets, their routing rules and the floor of conversations over HTTP. */
@NullMarked
package ai.halo.rest.ticket;

import org.jspecify.annotations.NullMarked;
