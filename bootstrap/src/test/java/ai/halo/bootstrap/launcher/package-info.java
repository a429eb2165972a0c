/**
 * What the shell scripts around Halo promise, tried on a clone whose JDK and Maven are made of
 * paper.
 */
@NullMarked
package ai.halo.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
