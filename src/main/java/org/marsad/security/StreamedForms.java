package org.marsad.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * Checks the token of a staff form with files. Such a body is read as a stream, so the filter that checks all other forms
 * never sees what is in it: who reads it asks here, and takes nothing unless the answer is yes.
 */
@Component
public class StreamedForms {

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    /** True if the page that this token comes from was given to this session. */
    public boolean isOurs(HttpServletRequest request, String token) {
        CsrfToken expected = sessions.loadToken(request);
        if (expected == null) {
            return false;
        }
        String given = masks.resolveCsrfTokenValue(new Carrying(request, expected.getHeaderName(), token), expected);
        return given != null && MessageDigest.isEqual(bytes(given), bytes(expected.getToken()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The request as if the token had come in its header. */
    private static final class Carrying extends HttpServletRequestWrapper {

        private final String header;
        private final String token;

        Carrying(HttpServletRequest request, String header, String token) {
            super(request);
            this.header = header;
            this.token = token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return header.equals(name) ? token : super.getHeader(name);
        }
    }
}
