/** Where everything is put together and started. */
@NullMarked
package ai.halo.bootstrap;

import org.jspecify.annotations.NullMarked;
