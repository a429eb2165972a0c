@NullMarked
package ai.halo.llm;

import org.jspecify.annotations.NullMarked;
