/** Admitting callers by their keys, keeping a workspace and changing its settings. */
@NullMarked
package ai.halo.application.workspace;

import org.jspecify.annotations.NullMarked;
