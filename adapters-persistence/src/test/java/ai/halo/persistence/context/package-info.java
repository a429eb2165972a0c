@NullMarked
package ai.halo.persistence.context;

import org.jspecify.annotations.NullMarked;
