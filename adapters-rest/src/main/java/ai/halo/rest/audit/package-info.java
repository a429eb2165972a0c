/** The audit log over HTTP. */
@NullMarked
package ai.halo.rest.audit;

import org.jspecify.annotations.NullMarked;
