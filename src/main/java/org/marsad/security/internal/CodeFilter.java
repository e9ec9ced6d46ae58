package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffMember;
import org.marsad.security.StaffRecord.Passage;
import org.marsad.security.internal.accounts.SecondFactors;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;

/** The second step of the login: a one-time code, a recovery code, or the first code of a key that is being taken. */
class CodeFilter extends AbstractAuthenticationProcessingFilter {

    static final String PAGE = "/login/code";

    private final StaffAccounts accounts;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Clock clock;
    private final Recording recording;

    CodeFilter(StaffAccounts accounts, SecondFactors factors, Guesses guesses, Clock clock, Recording recording) {
        super(Paths.any(HttpMethod.POST, PAGE));
        this.recording = recording;
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
        this.clock = clock;
        setAuthenticationManager(authentication -> authentication);
        setAuthenticationFailureHandler((request, response, failure) -> response.sendRedirect(pageAfter(failure)));
    }

    private static String pageAfter(Exception failure) {
        if (failure instanceof SessionAuthenticationException) {
            return "/login?late";
        }
        return PAGE + (failure instanceof TooManyFailedLoginsException ? "?wait" : "?wrong");
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        StaffMember member = PendingLogin.of(request, clock.instant())
                .flatMap(pending -> accounts.find(pending.username()).filter(found -> found.stamp() == pending.stamp()))
                .orElseThrow(() -> new SessionAuthenticationException("No password was given, or too long ago"));
        LoginDetails from = LoginDetails.of(request);
        Duration wait = guesses.waitForCode(from, member.username());
        if (!wait.isZero()) {
            throw new TooManyFailedLoginsException(wait);
        }
        if (!isRight(request, member.username())) {
            guesses.wrongCode(from, member.username());
            recording.noteAfterwards(member.username(), Passage.CODE_REFUSED);
            throw new BadCredentialsException("Wrong code");
        }
        return StaffLogin.inSession(member);
    }

    private boolean isRight(HttpServletRequest request, String username) {
        String code = Optional.ofNullable(request.getParameter("code")).orElse("");
        if (factors.isEnrolled(username)) {
            return factors.accepts(username, code);
        }
        Optional<List<String>> recoveryCodes = factors.confirm(username, code);
        recoveryCodes.ifPresent(codes -> NewRecoveryCodes.hand(request, codes));
        return recoveryCodes.isPresent();
    }
}
