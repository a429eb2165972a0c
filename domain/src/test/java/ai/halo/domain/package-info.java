/** The ideas every room shares, put to the test. */
@NullMarked
package ai.halo.domain;

import org.jspecify.annotations.NullMarked;
