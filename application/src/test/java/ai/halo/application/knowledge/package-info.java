@NullMarked
package ai.halo.application.knowledge;

import org.jspecify.annotations.NullMarked;
