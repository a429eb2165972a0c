/** How Halo deals with the rest of the world: foreign formats and other companies' services. */
@NullMarked
package ai.halo.integrations;

import org.jspecify.annotations.NullMarked;
