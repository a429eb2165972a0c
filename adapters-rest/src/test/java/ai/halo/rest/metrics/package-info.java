/** How the server fares, in numbers that name nobody. */
@NullMarked
package ai.halo.rest.metrics;

import org.jspecify.annotations.NullMarked;
