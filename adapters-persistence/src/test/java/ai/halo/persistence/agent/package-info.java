@NullMarked
package ai.halo.persistence.agent;

import org.jspecify.annotations.NullMarked;
