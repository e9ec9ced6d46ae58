/** The process {@code periodicReview}, and the calendar that starts it. */
@NullMarked
package org.marsad.workflow.internal.review;

import org.jspecify.annotations.NullMarked;
