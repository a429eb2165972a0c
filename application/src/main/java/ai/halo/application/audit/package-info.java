/** Who in charge did what: a book that is only ever added to. */
@NullMarked
package ai.halo.application.audit;

import org.jspecify.annotations.NullMarked;
