/** Part of the ruin. */
@NullMarked
package ruin.rest.web;

import org.jspecify.annotations.NullMarked;
