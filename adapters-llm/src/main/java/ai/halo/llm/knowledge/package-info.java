/** Vectors of texts: made in this process, or by a server that speaks OpenAI's protocol. */
@NullMarked
package ai.halo.llm.knowledge;

import org.jspecify.annotations.NullMarked;
