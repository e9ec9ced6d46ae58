/**
 * Tasks that go from hand to hand: what the verification room asks of the engine when somebody steps out, hands over, or
 * moves a submission.
 */
@NullMarked
package org.marsad.workflow.internal.people;

import org.jspecify.annotations.NullMarked;
