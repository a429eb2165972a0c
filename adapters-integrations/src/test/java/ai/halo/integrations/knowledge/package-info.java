/** What each format becomes, and what hostile bodies do not. */
@NullMarked
package ai.halo.integrations.knowledge;

import org.jspecify.annotations.NullMarked;
