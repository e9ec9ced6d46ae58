/** Passwords: what one must be, and how they are hashed. */
@NullMarked
package org.marsad.security.internal.passwords;

import org.jspecify.annotations.NullMarked;
