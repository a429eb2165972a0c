/** Chat, over real HTTP. */
@NullMarked
package ai.halo.rest.answering;

import org.jspecify.annotations.NullMarked;
