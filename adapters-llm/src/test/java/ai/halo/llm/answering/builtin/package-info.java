/** The built-in mind, asked in many words. */
@NullMarked
package ai.halo.llm.answering.builtin;

import org.jspecify.annotations.NullMarked;
