/** The people who ask: contacts, and what a visitor claims or proves about being one. */
@NullMarked
package ai.halo.domain.contact;

import org.jspecify.annotations.NullMarked;
