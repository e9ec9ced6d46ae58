package org.marsad.security.internal;

import org.marsad.security.StaffMember;
import org.marsad.security.internal.accounts.LoginStrength;
import org.marsad.security.internal.oidc.OidcSettings;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The login form. Outside the demo the right password is not enough: it leads to the question for a one-time code. */
@Component
class FormAuthenticationProvider implements AuthenticationProvider {

    private final PasswordCheck passwords;
    private final LoginStrength strength;
    private final OidcSettings provider;

    FormAuthenticationProvider(PasswordCheck passwords, LoginStrength strength, OidcSettings provider) {
        this.passwords = passwords;
        this.strength = strength;
        this.provider = provider;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        if (!provider.localLogin()) {
            throw new BadCredentialsException("Passwords of ours open nothing");
        }
        StaffMember member = passwords.demand(
                request.getName(), String.valueOf(request.getCredentials()), LoginDetails.of(request.getDetails()));
        if (strength.asksForMoreThanAPassword()) {
            throw new CodeDemandedException(member);
        }
        return StaffLogin.inSession(member);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
