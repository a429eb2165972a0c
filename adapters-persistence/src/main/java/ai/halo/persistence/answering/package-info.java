/** PostgreSQL keeps every turn, from the message that begins it to the trace of its answer. */
@NullMarked
package ai.halo.persistence.answering;

import org.jspecify.annotations.NullMarked;
