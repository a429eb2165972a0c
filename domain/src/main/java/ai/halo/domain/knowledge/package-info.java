/** What the workspace has written down, cut into passages that an answer can cite. */
@NullMarked
package ai.halo.domain.knowledge;

import org.jspecify.annotations.NullMarked;
