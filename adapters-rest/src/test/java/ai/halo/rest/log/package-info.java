/** Sending twice is the same as sending once: what a call with an Idempotency-Key was answered. */
@NullMarked
package ai.halo.rest.log;

import org.jspecify.annotations.NullMarked;
