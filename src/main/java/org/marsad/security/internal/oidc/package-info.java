/** Login by a team's own identity provider (OpenID Connect), off unless it is configured. */
@NullMarked
package org.marsad.security.internal.oidc;

import org.jspecify.annotations.NullMarked;
