/** How well the built-in mind answers questions to the sample workspace's help centre. */
@NullMarked
package ai.halo.bootstrap.sample;

import org.jspecify.annotations.NullMarked;
