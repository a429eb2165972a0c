/**
 * How processes tell each other, through the database they share, what callers took of their
 * limits.
 */
@NullMarked
package ai.halo.persistence.limits;

import org.jspecify.annotations.NullMarked;
