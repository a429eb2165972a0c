/** Part of the ruin. */
@NullMarked
package ruin.persistence.log;

import org.jspecify.annotations.NullMarked;
