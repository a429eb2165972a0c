/** What reaches people by itself, and for whom it is meant. */
@NullMarked
package ai.halo.domain.outreach;

import org.jspecify.annotations.NullMarked;
