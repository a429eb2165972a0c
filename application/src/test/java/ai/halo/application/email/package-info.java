/** What keeping requests for mail promises, and its doubles. */
@NullMarked
package ai.halo.application.email;

import org.jspecify.annotations.NullMarked;
