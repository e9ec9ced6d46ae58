/** The settings of retention, what is due, and the purge itself. */
@NullMarked
package org.marsad.retention.internal;

import org.jspecify.annotations.NullMarked;
