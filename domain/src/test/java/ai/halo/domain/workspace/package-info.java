/** The language of conditions, and who may speak in a workspace. */
@NullMarked
package ai.halo.domain.workspace;

import org.jspecify.annotations.NullMarked;
