/** Part of the ruin. */
@NullMarked
package ruin.persistence.contact;

import org.jspecify.annotations.NullMarked;
