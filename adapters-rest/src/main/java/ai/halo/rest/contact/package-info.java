/** Who is asking: what a call says about its visitor, and how far that is believed. */
@NullMarked
package ai.halo.rest.contact;

import org.jspecify.annotations.NullMarked;
