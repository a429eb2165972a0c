/** One company that uses Halo: its keys, people, settings and the language of its conditions. */
@NullMarked
package ai.halo.domain.workspace;

import org.jspecify.annotations.NullMarked;
