/** Managing the workspace over real HTTP. */
@NullMarked
package ai.halo.rest.workspace;

import org.jspecify.annotations.NullMarked;
