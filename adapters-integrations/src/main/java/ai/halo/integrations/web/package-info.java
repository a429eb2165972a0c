/** Fetching what others keep on the web, without being led into the operator's own network. */
@NullMarked
package ai.halo.integrations.web;

import org.jspecify.annotations.NullMarked;
