/** Sending twice is the same as sending once: what a call with an Idempotency-Key was answered. */
@NullMarked
package ai.halo.application.once;

import org.jspecify.annotations.NullMarked;
