/** What a turn may say, how sure it is, and when it brings in a person. */
@NullMarked
package ai.halo.domain.answering;

import org.jspecify.annotations.NullMarked;
