/** Turns to think through, and what every mind promises about them. */
@NullMarked
package ai.halo.application.answering;

import org.jspecify.annotations.NullMarked;
