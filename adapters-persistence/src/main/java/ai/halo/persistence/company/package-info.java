/** PostgreSQL keeps companies, and the traits of companies and people. */
@NullMarked
package ai.halo.persistence.company;

import org.jspecify.annotations.NullMarked;
