/** Agents and directives over HTTP. */
@NullMarked
package ai.halo.rest.agent;

import org.jspecify.annotations.NullMarked;
