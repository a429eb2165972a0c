/** Managing agents and directives over real HTTP. */
@NullMarked
package ai.halo.rest.agent;

import org.jspecify.annotations.NullMarked;
