package org.marsad.security.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRole;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password against the staff accounts. Guessing slows down the guesser alone: failures count by address
 * and account together, so that nobody can lock somebody else out.
 */
@Component
class StaffAuthenticationProvider implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final AddressKeys keys;
    private final Allowance failures;
    private final Optional<RecentPasswords> recent;

    StaffAuthenticationProvider(
            StaffAccounts accounts, AddressKeys keys, LimitSettings limits, Environment environment) {
        this.accounts = accounts;
        this.keys = keys;
        this.failures = new Allowance(limits.failedLoginsPerMinute());
        this.recent = environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.of(new RecentPasswords(keys))
                : Optional.empty();
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String key = keys.key(addressOf(request), "login " + request.getName());
        Duration wait = failures.look(key);
        if (!wait.isZero()) {
            throw new TooManyFailedLoginsException(wait);
        }
        StaffMember member = checked(request.getName(), String.valueOf(request.getCredentials()))
                .orElseThrow(() -> failed(key));
        UsernamePasswordAuthenticationToken authenticated =
                UsernamePasswordAuthenticationToken.authenticated(member.username(), null, authorities(member));
        authenticated.setDetails(member.stamp());
        return authenticated;
    }

    private Optional<StaffMember> checked(String username, String password) {
        return recent.isPresent()
                ? recentlyOrNow(recent.get(), username, password)
                : accounts.authenticate(username, password);
    }

    private Optional<StaffMember> recentlyOrNow(RecentPasswords right, String username, String password) {
        Optional<StaffMember> member = accounts.find(username);
        if (right.knows(member, password)) {
            return member;
        }
        Optional<StaffMember> authenticated = accounts.authenticate(username, password);
        authenticated.ifPresent(known -> right.remember(known, password));
        return authenticated;
    }

    private BadCredentialsException failed(String key) {
        failures.take(key);
        return new BadCredentialsException("Wrong name or password");
    }

    static List<GrantedAuthority> authorities(StaffMember member) {
        return AuthorityUtils.createAuthorityList(
                member.roles().stream().map(StaffRole::authority).toList());
    }

    private static String addressOf(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
