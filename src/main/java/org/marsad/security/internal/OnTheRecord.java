package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.marsad.security.StaffRecord.Noted;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has what somebody of the staff may do noted before it is done; what cannot be noted is not done. */
class OnTheRecord extends OncePerRequestFilter {

    private static final String BEGUN = OnTheRecord.class.getName() + ".begun";

    private final StaffRecord record;
    private final Recording recording;

    OnTheRecord(StaffRecord record, Recording recording) {
        this.record = record;
        this.recording = recording;
    }

    /** True once the request was let through and noted: what refuses it from then on is noted here. */
    static boolean begun(HttpServletRequest request) {
        return request.getAttribute(BEGUN) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> staff = Recording.staff();
        if (staff.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Noted noted;
        try {
            noted = record.begin(staff.get(), request);
        } catch (NotRecordedException e) {
            logger.error("what somebody of the staff was about to do could not be noted and was not done", e);
            recording.answerUnrecorded(request, response);
            return;
        }
        request.setAttribute(BEGUN, true);
        carryOut(noted, response, chain);
    }

    private static void carryOut(Noted noted, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean returned = false;
        try {
            chain.doFilter(noted.request(), response);
            returned = true;
        } finally {
            // Whoever hung up in the middle of an answer has seen a part of it: that is no failure.
            noted.ended(returned || response.isCommitted() ? response.getStatus() : 500);
        }
    }
}
