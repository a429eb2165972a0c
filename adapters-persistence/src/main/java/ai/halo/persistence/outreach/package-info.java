/** Automations and enrolments in PostgreSQL. */
@NullMarked
package ai.halo.persistence.outreach;

import org.jspecify.annotations.NullMarked;
