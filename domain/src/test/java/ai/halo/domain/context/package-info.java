/** How context entries read. */
@NullMarked
package ai.halo.domain.context;

import org.jspecify.annotations.NullMarked;
