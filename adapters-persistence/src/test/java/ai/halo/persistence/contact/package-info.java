@NullMarked
package ai.halo.persistence.contact;

import org.jspecify.annotations.NullMarked;
