/**
 * Putting knowledge in, finding it again, and the ports for search, embeddings and reading formats.
 */
@NullMarked
package ai.halo.application.knowledge;

import org.jspecify.annotations.NullMarked;
