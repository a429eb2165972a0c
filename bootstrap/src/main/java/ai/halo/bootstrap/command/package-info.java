/**
 * What is typed in a terminal: commands that speak to a running server over HTTP, and the doctor.
 */
@NullMarked
package ai.halo.bootstrap.command;

import org.jspecify.annotations.NullMarked;
