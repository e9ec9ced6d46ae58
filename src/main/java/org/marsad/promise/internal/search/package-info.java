/**
 * The search index over what the public may read: each node has its own and follows the changes that all nodes note. The
 * only package that imports {@code org.apache.lucene}.
 */
@NullMarked
package org.marsad.promise.internal.search;

import org.jspecify.annotations.NullMarked;
