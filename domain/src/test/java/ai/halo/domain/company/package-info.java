/** Which traits are columns, which are refused, and which value wins. */
@NullMarked
package ai.halo.domain.company;

import org.jspecify.annotations.NullMarked;
