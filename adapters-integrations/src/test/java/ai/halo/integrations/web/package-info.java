/** The guarded fetch against real servers, most of them hostile. */
@NullMarked
package ai.halo.integrations.web;

import org.jspecify.annotations.NullMarked;
