/**
 * What {@code ./halo bench} measures: the real classes on labelled sets, never part of a test run.
 */
@NullMarked
package ai.halo.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
