/** Outreach over real HTTP. */
@NullMarked
package ai.halo.rest.outreach;

import org.jspecify.annotations.NullMarked;
