/** Nothing that happened is missed, doubled or forgotten. */
@NullMarked
package ai.halo.persistence.log;

import org.jspecify.annotations.NullMarked;
