/** Part of the ruin. */
@NullMarked
package ruin.rest.contact;

import org.jspecify.annotations.NullMarked;
