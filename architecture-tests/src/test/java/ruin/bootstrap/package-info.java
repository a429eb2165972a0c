/** Part of the ruin. */
@NullMarked
package ruin.bootstrap;

import org.jspecify.annotations.NullMarked;
