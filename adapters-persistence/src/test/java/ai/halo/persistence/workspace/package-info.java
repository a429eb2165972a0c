@NullMarked
package ai.halo.persistence.workspace;

import org.jspecify.annotations.NullMarked;
