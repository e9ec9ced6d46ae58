/** Resumable uploads: what arrives in parts, over connections that break, until a submission takes it over. */
@NullMarked
package org.marsad.evidence.internal.uploads;

import org.jspecify.annotations.NullMarked;
