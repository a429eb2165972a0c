/** Automations for the team, series for backends, surfaces for pages. */
@NullMarked
package ai.halo.rest.outreach;

import org.jspecify.annotations.NullMarked;
