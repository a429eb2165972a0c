/** The workspace's settings over HTTP. */
@NullMarked
package ai.halo.rest.workspace;

import org.jspecify.annotations.NullMarked;
