@NullMarked
package ai.halo.llm.knowledge;

import org.jspecify.annotations.NullMarked;
