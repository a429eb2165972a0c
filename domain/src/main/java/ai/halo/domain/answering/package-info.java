/**
 * One turn of the agent: what it knows, what it may do, how far it may go, and when a person must
 * come.
 */
@NullMarked
package ai.halo.domain.answering;

import org.jspecify.annotations.NullMarked;
