/** The companies our customers work for, and the traits that describe companies and people. */
@NullMarked
package ai.halo.domain.company;

import org.jspecify.annotations.NullMarked;
