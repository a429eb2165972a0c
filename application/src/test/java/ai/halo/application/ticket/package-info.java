/** How tickets are opened, worked on and routed, and the doubles of what keeps them. */
@NullMarked
package ai.halo.application.ticket;

import org.jspecify.annotations.NullMarked;
