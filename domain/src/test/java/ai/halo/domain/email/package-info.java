/** How often mail is asked for. */
@NullMarked
package ai.halo.domain.email;

import org.jspecify.annotations.NullMarked;
