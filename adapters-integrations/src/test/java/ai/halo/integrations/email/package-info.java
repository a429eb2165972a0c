/** Letters as they arrive at mail servers. */
@NullMarked
package ai.halo.integrations.email;

import org.jspecify.annotations.NullMarked;
