/** Part of the ruin. */
@NullMarked
package ruin.application.contact;

import org.jspecify.annotations.NullMarked;
