/**
 * A mind that asks a language model: what the model is told, how its words become a move, and who
 * answers when it fails.
 */
@NullMarked
package ai.halo.llm.answering;

import org.jspecify.annotations.NullMarked;
