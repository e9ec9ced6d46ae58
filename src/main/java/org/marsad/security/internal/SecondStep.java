package org.marsad.security.internal;

import java.time.Clock;
import org.marsad.security.StaffAccounts;
import org.marsad.security.internal.accounts.SecondFactors;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** From the right password to the question for the code, and from the right code into a new session. */
@Component
class SecondStep {

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Clock clock;
    private final Recording recording;

    SecondStep(StaffAccounts accounts, SecondFactors factors, Guesses guesses, Clock clock, Recording recording) {
        this.recording = recording;
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** What becomes of a login that the password alone did not open. */
    AuthenticationFailureHandler orFailure() {
        return (request, response, failure) -> {
            if (failure instanceof CodeDemandedException demanded) {
                PendingLogin.begin(request, demanded.member(), clock.instant());
                response.sendRedirect(CodeFilter.PAGE);
            } else {
                response.sendRedirect(failure instanceof TooManyFailedLoginsException ? "/login?wait" : "/login?wrong");
            }
        };
    }

    CodeFilter filter(LoggedIn loggedIn) {
        CodeFilter filter = new CodeFilter(accounts, factors, guesses, clock, recording);
        SessionFixationProtectionStrategy renewed = new SessionFixationProtectionStrategy();
        // Nothing is taken along, as in StaffSession.renewedAtLogin; the page that was asked for is, by its own rule.
        renewed.setMigrateSessionAttributes(false);
        filter.setSessionAuthenticationStrategy(renewed);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(loggedIn);
        return filter;
    }
}
