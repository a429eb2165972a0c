/** Who is asking, and how far they are believed. */
@NullMarked
package ai.halo.domain.contact;

import org.jspecify.annotations.NullMarked;
