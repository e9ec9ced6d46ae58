/** What editors propose to change of a promise, and what a second editor does with it. */
@NullMarked
package org.marsad.promise.internal.editing;

import org.jspecify.annotations.NullMarked;
