/** What is true for a customer right now: what is configured, broken or nearly used up. */
@NullMarked
package ai.halo.domain.context;

import org.jspecify.annotations.NullMarked;
