/** What every call has in common, seen from outside. */
@NullMarked
package ai.halo.rest.web;

import org.jspecify.annotations.NullMarked;
