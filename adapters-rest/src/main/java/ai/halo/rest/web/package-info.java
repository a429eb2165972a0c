/** What every call has in common: reading a body, knowing the caller, refusing in words. */
@NullMarked
package ai.halo.rest.web;

import org.jspecify.annotations.NullMarked;
