/** What keeping agents promises, and its double. */
@NullMarked
package ai.halo.application.agent;

import org.jspecify.annotations.NullMarked;
