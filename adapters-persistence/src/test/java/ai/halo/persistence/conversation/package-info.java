/** PostgreSQL keeps what conversations promise. */
@NullMarked
package ai.halo.persistence.conversation;

import org.jspecify.annotations.NullMarked;
