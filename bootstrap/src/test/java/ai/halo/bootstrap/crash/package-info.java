/** Halo is killed while customers talk to it, and keeps every word it gave. */
@NullMarked
package ai.halo.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
