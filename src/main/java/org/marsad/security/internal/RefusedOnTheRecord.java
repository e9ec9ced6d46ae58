package org.marsad.security.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has noted whom of the staff the door stopped. */
class RefusedOnTheRecord extends OncePerRequestFilter {

    private final StaffRecord record;
    private final Recording recording;

    RefusedOnTheRecord(StaffRecord record, Recording recording) {
        this.record = record;
        this.recording = recording;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AccessDeniedException denied) {
            Optional<String> staff = Recording.staff();
            if (staff.isPresent() && !OnTheRecord.begun(request)) {
                try {
                    record.refused(staff.get(), request);
                } catch (NotRecordedException e) {
                    logger.error("that somebody of the staff was refused could not be noted", e);
                    recording.answerUnrecorded(request, response);
                    return;
                }
            }
            throw denied;
        }
    }
}
