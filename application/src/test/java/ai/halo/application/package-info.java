/** The fakes of the ports, beside the contracts they keep. */
@NullMarked
package ai.halo.application;

import org.jspecify.annotations.NullMarked;
