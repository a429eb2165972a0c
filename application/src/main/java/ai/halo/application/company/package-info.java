/** Telling us about companies, and the port that keeps them. */
@NullMarked
package ai.halo.application.company;

import org.jspecify.annotations.NullMarked;
