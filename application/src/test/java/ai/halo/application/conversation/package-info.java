/** What keeping conversations promises, and its double. */
@NullMarked
package ai.halo.application.conversation;

import org.jspecify.annotations.NullMarked;
