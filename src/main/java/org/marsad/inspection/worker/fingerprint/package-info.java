/** What images look like, as hashes to compare; strangers' images are decoded here and nowhere in the application. */
@NullMarked
package org.marsad.inspection.worker.fingerprint;

import org.jspecify.annotations.NullMarked;
