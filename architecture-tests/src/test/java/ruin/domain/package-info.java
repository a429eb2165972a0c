/** Part of the ruin. */
@NullMarked
package ruin.domain;

import org.jspecify.annotations.NullMarked;
