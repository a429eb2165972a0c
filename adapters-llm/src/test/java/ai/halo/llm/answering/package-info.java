/** The built-in mind, asked in many words. */
@NullMarked
package ai.halo.llm.answering;

import org.jspecify.annotations.NullMarked;
