package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what the engine's APIs read into memory. The longest a form of ours sends is an assessment of each of 41 items in
 * 10,000 characters, which is 2.5 MB of JSON if every letter is escaped. A body that does not say how long it is (RFC 9110
 * 8.6) is asked to: the engine would read it to its end.
 */
class EngineBodyLimit extends OncePerRequestFilter {

    static final long MOST = DataSize.ofMegabytes(4).toBytes();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            EngineErrors.tooLarge(response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            EngineErrors.lengthRequired(response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
