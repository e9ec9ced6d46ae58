/** Promises that come in files: what is in them, what they would change, and the proposals they become. */
@NullMarked
package org.marsad.promise.internal.importing;

import org.jspecify.annotations.NullMarked;
