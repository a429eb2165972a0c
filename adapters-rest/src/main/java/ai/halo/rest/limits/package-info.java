/** How much one caller may ask for, so that others are served too. */
@NullMarked
package ai.halo.rest.limits;

import org.jspecify.annotations.NullMarked;
