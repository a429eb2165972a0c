/** Managing routing rules over real HTTP. */
@NullMarked
package ai.halo.rest.ticket;

import org.jspecify.annotations.NullMarked;
