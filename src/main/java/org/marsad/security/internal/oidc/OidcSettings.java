package org.marsad.security.internal.oidc;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.marsad.security.StaffRole;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A team's own identity provider. The second factor is its business then.
 *
 * @param issuer address of the provider, whose {@code /.well-known/openid-configuration} says the rest; without it there is
 *     no such login
 * @param clientId as the provider knows us
 * @param clientSecret what we prove that with
 * @param usernameClaim claim with the name of the account, 1 to 64 letters a to z and digits
 * @param groupsClaim claim with the groups of a person
 * @param groups by role ({@code analyst}, {@code editor}, {@code administrator}) the provider's groups that have it
 * @param localLogin whether accounts with a password of ours still log in with it
 */
@ConfigurationProperties("marsad.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("preferred_username") String usernameClaim,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue Map<StaffRole, List<String>> groups,
        @DefaultValue("true") boolean localLogin) {

    public OidcSettings {
        groups = Map.copyOf(groups);
        if (issuer != null) {
            required("marsad.oidc.client-id", clientId);
            required("marsad.oidc.client-secret", clientSecret);
            if (groups.isEmpty()) {
                throw new StartRefusedException("Nobody could log in: say under marsad.oidc.groups which groups of the"
                        + " identity provider are analysts, editors and administrators.");
            }
        } else if (!localLogin) {
            throw new StartRefusedException(
                    "Nobody could log in: set marsad.oidc.issuer, or leave marsad.oidc.local-login on.");
        }
    }

    private static void required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new StartRefusedException("marsad.oidc.issuer is set: set " + setting + " as well.");
        }
    }

    public boolean isOn() {
        return issuer != null;
    }

    /** Whether administrators come from the provider alone, so that none of our own is asked for. */
    public boolean bringsAdministrators() {
        return isOn() && !localLogin && groups.containsKey(StaffRole.ADMINISTRATOR);
    }

    /** Without the secret: settings end up in logs. */
    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + "]";
    }
}
