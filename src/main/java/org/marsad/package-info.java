/** Marsad: one package below this one is one room of the house, verified by {@code ArchitectureTests}. */
@NullMarked
package org.marsad;

import org.jspecify.annotations.NullMarked;
