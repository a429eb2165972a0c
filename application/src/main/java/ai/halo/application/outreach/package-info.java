/** Keeping what reaches people by itself, enrolling them, and showing them what is theirs. */
@NullMarked
package ai.halo.application.outreach;

import org.jspecify.annotations.NullMarked;
