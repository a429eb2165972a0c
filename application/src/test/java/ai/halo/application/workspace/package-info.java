/** The doubles of a workspace. */
@NullMarked
package ai.halo.application.workspace;

import org.jspecify.annotations.NullMarked;
