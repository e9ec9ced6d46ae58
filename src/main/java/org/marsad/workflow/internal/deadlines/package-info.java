/** Deadlines by the tables of {@code processes/}, in working days of the newsroom's calendar. */
@NullMarked
package org.marsad.workflow.internal.deadlines;

import org.jspecify.annotations.NullMarked;
