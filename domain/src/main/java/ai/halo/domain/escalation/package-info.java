/**
 * When a person must come: the signals of a turn, its confidence, and the policy that weighs them.
 */
@NullMarked
package ai.halo.domain.escalation;

import org.jspecify.annotations.NullMarked;
