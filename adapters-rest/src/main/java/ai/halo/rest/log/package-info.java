/** The event log over HTTP, as a list and live. */
@NullMarked
package ai.halo.rest.log;

import org.jspecify.annotations.NullMarked;
