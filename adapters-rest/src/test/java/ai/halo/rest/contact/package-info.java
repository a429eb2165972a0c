/** Who is believed to be who. */
@NullMarked
package ai.halo.rest.contact;

import org.jspecify.annotations.NullMarked;
