/** Part of the ruin. */
@NullMarked
package ruin.llm.contact;

import org.jspecify.annotations.NullMarked;
