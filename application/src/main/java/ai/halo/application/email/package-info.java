/** Conversations that go to their customers by mail. */
@NullMarked
package ai.halo.application.email;

import org.jspecify.annotations.NullMarked;
