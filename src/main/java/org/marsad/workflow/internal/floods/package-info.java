/** Tasks of submissions that were gathered as a flood: out of the analysts' list together, and completed together. */
@NullMarked
package org.marsad.workflow.internal.floods;

import org.jspecify.annotations.NullMarked;
