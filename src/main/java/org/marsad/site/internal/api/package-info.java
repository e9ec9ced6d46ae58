/** The description of the public API (OpenAPI 3.1), as complete as what it describes. */
@NullMarked
package org.marsad.site.internal.api;

import org.jspecify.annotations.NullMarked;
