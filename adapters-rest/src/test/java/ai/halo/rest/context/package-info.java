/** Managing companies over real HTTP. */
@NullMarked
package ai.halo.rest.context;

import org.jspecify.annotations.NullMarked;
