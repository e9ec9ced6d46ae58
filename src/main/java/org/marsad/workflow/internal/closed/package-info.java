/**
 * What the engine does for nobody: scripts, code brought in from outside, processes changed by hand.
 */
@NullMarked
package org.marsad.workflow.internal.closed;

import org.jspecify.annotations.NullMarked;
