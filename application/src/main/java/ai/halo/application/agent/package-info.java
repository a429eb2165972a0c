/**
 * Founding a workspace with its first agent, keeping its agents and the directives all of them
 * follow.
 */
@NullMarked
package ai.halo.application.agent;

import org.jspecify.annotations.NullMarked;
