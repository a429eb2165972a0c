/**
 * What callers are promised: shapes and operations as data, and the documents written from them.
 */
@NullMarked
package ai.halo.rest.contract;

import org.jspecify.annotations.NullMarked;
