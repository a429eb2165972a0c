/**
 * The turn: a message comes in, a mind thinks about it outside any transaction, and the answer is
 * spoken once.
 */
@NullMarked
package ai.halo.application.answering;

import org.jspecify.annotations.NullMarked;
