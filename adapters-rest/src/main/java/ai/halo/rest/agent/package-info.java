/** Agents and directives over HTTP, and the workspaces they move into. */
@NullMarked
package ai.halo.rest.agent;

import org.jspecify.annotations.NullMarked;
