/** Breaks: every area is on the map. */
@NullMarked
package ruin.domain.lounge;

import org.jspecify.annotations.NullMarked;
