/** Telling Halo about users and companies, over real HTTP. */
@NullMarked
package ai.halo.rest.conversation;

import org.jspecify.annotations.NullMarked;
