/** Asking for a conversation by mail. */
@NullMarked
package ai.halo.rest.email;

import org.jspecify.annotations.NullMarked;
