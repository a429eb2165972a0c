/** PostgreSQL keeps what turns promise, in as few statements as it should. */
@NullMarked
package ai.halo.persistence.answering;

import org.jspecify.annotations.NullMarked;
