/** How Halo thinks: language models, embeddings and the prompts that speak to them. */
@NullMarked
package ai.halo.llm;

import org.jspecify.annotations.NullMarked;
