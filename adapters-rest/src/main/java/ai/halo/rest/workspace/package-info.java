/** The workspace's settings over HTTP, and what only the operator of the server may ask. */
@NullMarked
package ai.halo.rest.workspace;

import org.jspecify.annotations.NullMarked;
