/** Who is reached, and with which words. */
@NullMarked
package ai.halo.domain.outreach;

import org.jspecify.annotations.NullMarked;
