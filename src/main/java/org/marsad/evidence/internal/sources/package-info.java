/** What links point to, fetched on an analyst's request and kept as it was that day. */
@NullMarked
package org.marsad.evidence.internal.sources;

import org.jspecify.annotations.NullMarked;
