/**
 * The ideas every room shares: a change, an event, an invalid value, JSON. Nothing else belongs
 * here.
 */
@NullMarked
package ai.halo.domain;

import org.jspecify.annotations.NullMarked;
