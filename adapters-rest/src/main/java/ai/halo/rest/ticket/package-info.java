/**
 * Tickets, their routing rules, the floor of conversations, and whom all of that is about, over
 * HTTP.
 */
@NullMarked
package ai.halo.rest.ticket;

import org.jspecify.annotations.NullMarked;
