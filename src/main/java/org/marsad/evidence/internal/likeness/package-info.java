/**
 * Which items are like which: hashes of what images and videos show and of what texts say, compared when they arrive,
 * and told to the analyst as a suggestion.
 */
@NullMarked
package org.marsad.evidence.internal.likeness;

import org.jspecify.annotations.NullMarked;
