/** What becomes of instances that run by an older version of their process when a newer one is deployed. */
@NullMarked
package org.marsad.workflow.internal.versions;

import org.jspecify.annotations.NullMarked;
