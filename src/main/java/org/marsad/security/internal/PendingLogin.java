package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.marsad.security.StaffMember;

/**
 * Somebody who knew the password and owes the code. For everything but the page that asks for it they are a stranger: no
 * authentication stands in their session yet.
 *
 * @param stamp of the account when the password was right
 */
public record PendingLogin(String username, int stamp, Instant since) implements Serializable {

    private static final String ATTRIBUTE = "marsad.pending-login";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static void begin(HttpServletRequest request, StaffMember member, Instant now) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(ATTRIBUTE, new PendingLogin(member.username(), member.stamp(), now));
    }

    /** Empty without one, and once it waited too long. */
    public static Optional<PendingLogin> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof PendingLogin pending
                ? Optional.of(pending)
                        .filter(waiting -> now.isBefore(waiting.since().plus(PATIENCE)))
                : Optional.empty();
    }
}
