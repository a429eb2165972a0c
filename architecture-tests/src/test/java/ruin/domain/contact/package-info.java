/** Part of the ruin. */
@NullMarked
package ruin.domain.contact;

import org.jspecify.annotations.NullMarked;
