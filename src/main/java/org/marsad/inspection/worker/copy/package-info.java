/** Operations of the worker that make what may be published of a file: pictures and pages drawn anew. */
@NullMarked
package org.marsad.inspection.worker.copy;

import org.jspecify.annotations.NullMarked;
