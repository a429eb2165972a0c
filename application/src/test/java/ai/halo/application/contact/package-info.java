/** What every keeper of contacts promises. */
@NullMarked
package ai.halo.application.contact;

import org.jspecify.annotations.NullMarked;
