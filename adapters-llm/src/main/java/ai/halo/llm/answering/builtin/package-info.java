/**
 * The built-in mind: it recognises what a message wants, reads what was found and quotes the best
 * of it, without any outside service.
 */
@NullMarked
package ai.halo.llm.answering.builtin;

import org.jspecify.annotations.NullMarked;
