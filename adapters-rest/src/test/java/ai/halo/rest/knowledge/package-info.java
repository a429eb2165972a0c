/** Managing documents and searching over real HTTP. */
@NullMarked
package ai.halo.rest.knowledge;

import org.jspecify.annotations.NullMarked;
