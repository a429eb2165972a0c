/** A Halo in a process of its own, used from outside, and ended gently or not. */
@NullMarked
package ai.halo.bootstrap.process;

import org.jspecify.annotations.NullMarked;
