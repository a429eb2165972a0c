/** That nothing is promised which is not kept, and nothing kept which is not promised. */
@NullMarked
package ai.halo.rest.contract;

import org.jspecify.annotations.NullMarked;
