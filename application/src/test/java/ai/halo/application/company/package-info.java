/** What every keeper of companies promises. */
@NullMarked
package ai.halo.application.company;

import org.jspecify.annotations.NullMarked;
