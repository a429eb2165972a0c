/** How callers reach Halo over HTTP: words become values at this door, outcomes become words. */
@NullMarked
package ai.halo.rest;

import org.jspecify.annotations.NullMarked;
