/** Which signals bring in a person, through which gates and filters. */
@NullMarked
package ai.halo.domain.escalation;

import org.jspecify.annotations.NullMarked;
