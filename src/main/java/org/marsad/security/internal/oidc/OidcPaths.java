package org.marsad.security.internal.oidc;

/** Where the login by an identity provider begins and comes back to. */
public final class OidcPaths {

    static final String REGISTRATION = "team";

    /** Before the registration's id. */
    public static final String BEGIN_AT = "/login/oidc";

    /** The link that begins it. */
    public static final String BEGIN = BEGIN_AT + "/" + REGISTRATION;

    /** The address to register with the provider, below the site's. */
    public static final String RETURN = "/login/oidc-return";

    private OidcPaths() {}
}
