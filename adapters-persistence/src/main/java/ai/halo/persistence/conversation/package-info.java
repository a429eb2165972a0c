/** PostgreSQL keeps every conversation, its messages and its pictures. */
@NullMarked
package ai.halo.persistence.conversation;

import org.jspecify.annotations.NullMarked;
