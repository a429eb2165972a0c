/** What is true now for contacts and companies, identifying companies, forgetting somebody. */
@NullMarked
package ai.halo.application.context;

import org.jspecify.annotations.NullMarked;
