/** A model asked over the wire, well behaved and not. */
@NullMarked
package ai.halo.llm.answering;

import org.jspecify.annotations.NullMarked;
