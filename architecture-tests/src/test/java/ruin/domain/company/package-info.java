/**
 * Breaks: a package says what it is in five lines.
 *
 * <p>It goes on about itself.
 *
 * <p>And about the weather.
 */
@NullMarked
package ruin.domain.company;

import org.jspecify.annotations.NullMarked;
