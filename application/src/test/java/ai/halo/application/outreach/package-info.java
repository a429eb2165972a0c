/** What keepers of automations and enrolments promise, and what is done with them. */
@NullMarked
package ai.halo.application.outreach;

import org.jspecify.annotations.NullMarked;
