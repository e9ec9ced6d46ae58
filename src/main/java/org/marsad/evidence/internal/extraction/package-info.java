/** What was taken out of files. */
@NullMarked
package org.marsad.evidence.internal.extraction;

import org.jspecify.annotations.NullMarked;
