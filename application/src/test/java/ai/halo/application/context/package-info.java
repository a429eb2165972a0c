/** What every keeper of context promises, and identifying companies. */
@NullMarked
package ai.halo.application.context;

import org.jspecify.annotations.NullMarked;
