@NullMarked
package ai.halo.persistence.company;

import org.jspecify.annotations.NullMarked;
