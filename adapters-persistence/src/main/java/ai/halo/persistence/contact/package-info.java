/** PostgreSQL keeps the people who ask. */
@NullMarked
package ai.halo.persistence.contact;

import org.jspecify.annotations.NullMarked;
