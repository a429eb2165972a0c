/** What Halo does: one use case per sentence, and the ports it needs the outside world for. */
@NullMarked
package ai.halo.application;

import org.jspecify.annotations.NullMarked;
