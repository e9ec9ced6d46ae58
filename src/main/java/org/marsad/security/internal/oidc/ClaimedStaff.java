package org.marsad.security.internal.oidc;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account of what an identity provider says about a person, and brings it up to date at every login. */
@Service
public class ClaimedStaff {

    /** What the engine takes as a name. */
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9]{1,64}");

    private final OidcSettings settings;
    private final FederatedAccounts federated;
    private final StaffAccounts accounts;

    ClaimedStaff(OidcSettings settings, FederatedAccounts federated, StaffAccounts accounts) {
        this.settings = settings;
        this.federated = federated;
        this.accounts = accounts;
    }

    /**
     * The member with exactly the roles of their groups. Empty, and nothing changed, for whom none of their groups makes
     * staff, whose name is none of ours, or whose name is that of an account with a password: nobody takes that over by
     * choosing a name. Who was staff and is in no group any more loses the roles all the same.
     */
    @Transactional
    public Optional<StaffMember> member(OidcUser person) {
        String issuer = person.getIssuer().toString();
        Set<StaffRole> roles = roles(person.getClaim(settings.groupsClaim()));
        Optional<String> known = federated.username(issuer, person.getSubject());
        if (known.isPresent()) {
            return Optional.of(accounts.assign(known.get(), roles)).filter(member -> !roles.isEmpty());
        }
        String username = String.valueOf((Object) person.getClaim(settings.usernameClaim()));
        if (roles.isEmpty()
                || !USERNAME.matcher(username).matches()
                || accounts.find(username).isPresent()) {
            return Optional.empty();
        }
        federated.add(username, issuer, person.getSubject());
        return Optional.of(accounts.assign(username, roles));
    }

    /** A claim that is no list of names gives no role. */
    private Set<StaffRole> roles(Object claim) {
        Collection<?> theirs = claim instanceof Collection<?> names ? names : List.of();
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (Map.Entry<StaffRole, List<String>> mapping : settings.groups().entrySet()) {
            if (mapping.getValue().stream().anyMatch(theirs::contains)) {
                roles.add(mapping.getKey());
            }
        }
        return roles;
    }
}
