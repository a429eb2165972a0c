/** Telling us about people, and the port that keeps them. */
@NullMarked
package ai.halo.application.contact;

import org.jspecify.annotations.NullMarked;
