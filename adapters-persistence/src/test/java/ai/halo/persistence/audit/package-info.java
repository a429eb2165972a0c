/** A book that shows when somebody has written in it. */
@NullMarked
package ai.halo.persistence.audit;

import org.jspecify.annotations.NullMarked;
