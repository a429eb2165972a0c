/** Work a person has to do, who gets it, and everything known when it was opened. */
@NullMarked
package ai.halo.domain.ticket;

import org.jspecify.annotations.NullMarked;
