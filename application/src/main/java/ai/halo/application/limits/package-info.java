/** What callers take of their limits, as the processes that share a database tell each other. */
@NullMarked
package ai.halo.application.limits;

import org.jspecify.annotations.NullMarked;
