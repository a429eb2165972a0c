/** Letters typeset, and brought to a mail server. */
@NullMarked
package ai.halo.integrations.email;

import org.jspecify.annotations.NullMarked;
