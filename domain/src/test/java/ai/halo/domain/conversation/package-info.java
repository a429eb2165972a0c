/** What a conversation takes in, and who may speak in it when. */
@NullMarked
package ai.halo.domain.conversation;

import org.jspecify.annotations.NullMarked;
