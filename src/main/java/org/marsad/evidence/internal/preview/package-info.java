/** Previews: what staff look at instead of a stranger's bytes, made on demand outside of this process. */
@NullMarked
package org.marsad.evidence.internal.preview;

import org.jspecify.annotations.NullMarked;
