/** The one database all tests of this JVM share, and what counts what is asked of it. */
@NullMarked
package ai.halo.persistence;

import org.jspecify.annotations.NullMarked;
