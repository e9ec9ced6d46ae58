package org.marsad.security.internal;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The one session that staff pages and the web applications share. */
public final class StaffSession {

    static final String COOKIE = "JSESSIONID";

    private static final String LISTED = "marsad.session";

    private StaffSession() {}

    /** A new session at login, with nothing taken along: Camunda keeps who it knows in there, too. */
    static void renewedAtLogin(SessionManagementConfigurer<HttpSecurity> session) {
        session.sessionFixation(SessionFixationConfigurer::newSession);
    }

    /** After login back to the page that was asked for, never to a script or an API call of it. */
    static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(Paths.any(HttpMethod.GET, "/camunda/app/*/", "/camunda/app/*/default/", "/staff/**"));
        return cache;
    }

    /** Under which id the session is listed. */
    static void list(HttpSession session, UUID id) {
        session.setAttribute(LISTED, id);
    }

    /** Empty for a session that nobody logged in to. */
    public static Optional<UUID> listed(@Nullable HttpSession session) {
        return session != null && session.getAttribute(LISTED) instanceof UUID id ? Optional.of(id) : Optional.empty();
    }

    /** Who logs out is not listed any more. */
    static LogoutHandler unlist(StaffSessions sessions) {
        return (request, response, authentication) -> listed(request.getSession(false))
                .filter(id -> authentication != null)
                .ifPresent(id -> sessions.end(authentication.getName(), id));
    }

    /** Drafts of forms lie in the browser's storage; they leave it with whoever wrote them. */
    static LogoutHandler forgetDrafts() {
        return new HeaderWriterLogoutHandler(new StaticHeadersWriter("Clear-Site-Data", "\"storage\", \"cache\""));
    }
}
