/** What goes to people by mail, and how often it may. */
@NullMarked
package ai.halo.domain.email;

import org.jspecify.annotations.NullMarked;
