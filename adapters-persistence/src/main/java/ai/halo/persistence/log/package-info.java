/** What happened, in order, and what is still to be done about it. */
@NullMarked
package ai.halo.persistence.log;

import org.jspecify.annotations.NullMarked;
