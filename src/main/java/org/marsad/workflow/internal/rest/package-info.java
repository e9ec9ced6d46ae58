/**
 * Camunda's REST API under {@code /engine-rest}.
 */
@NullMarked
package org.marsad.workflow.internal.rest;

import org.jspecify.annotations.NullMarked;
