package org.marsad.security.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.marsad.security.StaffRecord.Passage;
import org.marsad.security.internal.accounts.KnownDevices;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** What every login in a browser ends with: the session is listed, the browser is known from now on. */
@Component
class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final StaffSessions sessions;
    private final KnownDevices devices;
    private final StaffRecord record;
    private final Recording recording;

    LoggedIn(StaffSessions sessions, KnownDevices devices, StaffRecord record, Recording recording) {
        this.record = record;
        this.recording = recording;
        this.sessions = sessions;
        this.devices = devices;
        setDefaultTargetUrl(TasklistIsHome.TASKLIST);
        setRequestCache(StaffSession.pagesOnly());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        try {
            record.passed(authentication.getName(), Passage.LOGGED_IN);
        } catch (NotRecordedException e) {
            logger.error("a login could not be noted and was taken back", e);
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            recording.answerUnrecorded(request, response);
            return;
        }
        enter(request, response, authentication);
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        StaffSession.list(request.getSession(), sessions.start(authentication.getName()));
        String device =
                devices.renew(authentication.getName(), LoginDetails.of(request).device());
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(device, isOverTls(request)));
        if (NewRecoveryCodes.keep(request)) {
            response.sendRedirect(NewRecoveryCodes.PAGE);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** Or is where the proxy that takes TLS off does not say so: the session's cookie knows by the site's address. */
    private static boolean isOverTls(HttpServletRequest request) {
        return request.isSecure()
                || request.getServletContext().getSessionCookieConfig().isSecure();
    }

    private static String cookie(String device, boolean secure) {
        return ResponseCookie.from(LoginDetails.DEVICE_COOKIE, device)
                .path("/login")
                .maxAge(KnownDevices.KNOWN_FOR)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
