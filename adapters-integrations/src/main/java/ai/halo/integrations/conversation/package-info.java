/** Getting what customers point to in a conversation. */
@NullMarked
package ai.halo.integrations.conversation;

import org.jspecify.annotations.NullMarked;
