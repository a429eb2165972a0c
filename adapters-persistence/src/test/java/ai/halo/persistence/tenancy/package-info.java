/** Each wall between workspaces on its own, with every store put to its own contract behind it. */
@NullMarked
package ai.halo.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
