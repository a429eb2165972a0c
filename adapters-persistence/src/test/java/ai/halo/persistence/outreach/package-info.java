/** Automations and enrolments in PostgreSQL keep what is promised. */
@NullMarked
package ai.halo.persistence.outreach;

import org.jspecify.annotations.NullMarked;
