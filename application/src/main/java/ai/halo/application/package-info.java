/** What the product can do, one class per intention, and the ports it needs to do it. */
@NullMarked
package ai.halo.application;

import org.jspecify.annotations.NullMarked;
