/** Asking for a conversation by mail, as callers see it. */
@NullMarked
package ai.halo.rest.email;

import org.jspecify.annotations.NullMarked;
