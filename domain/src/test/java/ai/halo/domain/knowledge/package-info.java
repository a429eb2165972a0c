@NullMarked
package ai.halo.domain.knowledge;

import org.jspecify.annotations.NullMarked;
