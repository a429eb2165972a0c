/** Documents and search over HTTP. */
@NullMarked
package ai.halo.rest.knowledge;

import org.jspecify.annotations.NullMarked;
