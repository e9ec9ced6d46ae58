/**
 * The process {@code correction}: who may do what in it, and its delegates.
 */
@NullMarked
package org.marsad.workflow.internal.correction;

import org.jspecify.annotations.NullMarked;
