/** The log of everything that happens, as the team follows it. */
@NullMarked
package ai.halo.application.log;

import org.jspecify.annotations.NullMarked;
