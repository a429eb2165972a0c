/** Part of the ruin. */
@NullMarked
package ruin.rest.once;

import org.jspecify.annotations.NullMarked;
