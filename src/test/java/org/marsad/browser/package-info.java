/** What people do with Marsad, done in a real browser. */
@NullMarked
package org.marsad.browser;

import org.jspecify.annotations.NullMarked;
