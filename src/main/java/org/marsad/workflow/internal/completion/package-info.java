/**
 * What stands between anybody and the completion of a task: the engine's services for tasks, forms and filters, guarded.
 */
@NullMarked
package org.marsad.workflow.internal.completion;

import org.jspecify.annotations.NullMarked;
