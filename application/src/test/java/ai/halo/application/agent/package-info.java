/** Who keeps agents and directives, and founding a workspace with its first agent. */
@NullMarked
package ai.halo.application.agent;

import org.jspecify.annotations.NullMarked;
