/** What every keeper of workspaces and every doorkeeper promise. */
@NullMarked
package ai.halo.application.workspace;

import org.jspecify.annotations.NullMarked;
