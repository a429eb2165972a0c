/** Identifying users and companies with their traits and what is true for them now. */
@NullMarked
package ai.halo.application.context;

import org.jspecify.annotations.NullMarked;
