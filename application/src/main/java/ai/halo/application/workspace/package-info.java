/** Founding a workspace, admitting callers by their keys, changing settings. */
@NullMarked
package ai.halo.application.workspace;

import org.jspecify.annotations.NullMarked;
