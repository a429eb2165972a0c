/** Telling Halo about users and companies, and what is true for them. */
@NullMarked
package ai.halo.rest.context;

import org.jspecify.annotations.NullMarked;
