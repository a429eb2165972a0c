/** Stories: a running Halo is used over HTTP as its users use it. */
@NullMarked
package ai.halo.bootstrap.story;

import org.jspecify.annotations.NullMarked;
