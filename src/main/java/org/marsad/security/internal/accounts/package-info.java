/** What belongs to a staff account beyond name, groups and password: second factor, tokens, sessions, devices, reset links. */
@NullMarked
package org.marsad.security.internal.accounts;

import org.jspecify.annotations.NullMarked;
