/**
 * What Halo knows and decides: immutable values and pure decisions, without clock, framework or
 * storage.
 */
@NullMarked
package ai.halo.domain;

import org.jspecify.annotations.NullMarked;
