/** What the engine remembers: for how long, and how it is made to forget a submission. */
@NullMarked
package org.marsad.workflow.internal.retention;

import org.jspecify.annotations.NullMarked;
