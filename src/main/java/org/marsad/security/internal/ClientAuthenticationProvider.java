package org.marsad.security.internal;

import java.util.Optional;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.internal.accounts.ApiTokens;
import org.marsad.security.internal.accounts.LoginStrength;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * HTTP Basic, for programs: a token of the person in the place of the password. The demo takes its passwords, too; anywhere
 * else a password here would go round the second factor. Tokens are too long to be guessed, so nobody's count.
 */
@Component
class ClientAuthenticationProvider implements AuthenticationProvider {

    private final StaffAccounts accounts;
    private final ApiTokens tokens;
    private final PasswordCheck passwords;
    private final LoginStrength strength;

    ClientAuthenticationProvider(
            StaffAccounts accounts, ApiTokens tokens, PasswordCheck passwords, LoginStrength strength) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.strength = strength;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String secret = String.valueOf(request.getCredentials());
        Optional<StaffMember> byToken =
                tokens.accepts(request.getName(), secret) ? accounts.find(request.getName()) : Optional.empty();
        return StaffLogin.once(byToken.orElseGet(() -> byPassword(request, secret)));
    }

    private StaffMember byPassword(Authentication request, String password) {
        if (strength.asksForMoreThanAPassword()) {
            throw new BadCredentialsException("No such token");
        }
        return passwords.demand(request.getName(), password, LoginDetails.of(request.getDetails()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
