/** Asking a question and being answered. */
@NullMarked
package ai.halo.rest.answering;

import org.jspecify.annotations.NullMarked;
