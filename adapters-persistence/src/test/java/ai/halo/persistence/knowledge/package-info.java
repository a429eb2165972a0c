@NullMarked
package ai.halo.persistence.knowledge;

import org.jspecify.annotations.NullMarked;
