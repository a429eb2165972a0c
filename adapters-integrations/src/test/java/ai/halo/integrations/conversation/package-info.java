/** Pictures fetched from servers that are not to be believed. */
@NullMarked
package ai.halo.integrations.conversation;

import org.jspecify.annotations.NullMarked;
