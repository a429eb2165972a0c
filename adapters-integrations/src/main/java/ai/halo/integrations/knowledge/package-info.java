/** Foreign ways of writing, read into the plain Markdown that knowledge is kept in. */
@NullMarked
package ai.halo.integrations.knowledge;

import org.jspecify.annotations.NullMarked;
