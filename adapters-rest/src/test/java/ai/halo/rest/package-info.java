/** The server as its callers meet it, over real HTTP. */
@NullMarked
package ai.halo.rest;

import org.jspecify.annotations.NullMarked;
