/**
 * The search shelf: a Lucene index derived from PostgreSQL, its own on every node and rebuilt when
 * lost. It finds ids; the texts are read from the database, under the tenant.
 */
@NullMarked
package ai.halo.persistence.knowledge;

import org.jspecify.annotations.NullMarked;
