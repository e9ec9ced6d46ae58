@NullMarked
package org.marsad.inspection.worker.copy;

import org.jspecify.annotations.NullMarked;
