@NullMarked
package ai.halo.persistence.limits;

import org.jspecify.annotations.NullMarked;
