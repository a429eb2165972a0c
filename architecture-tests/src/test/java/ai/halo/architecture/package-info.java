/** The rules of the house, executable. */
@NullMarked
package ai.halo.architecture;

import org.jspecify.annotations.NullMarked;
