package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.marsad.security.NotRecordedException;
import org.marsad.security.StaffRecord;
import org.marsad.security.StaffRecord.Passage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Puts the record of what the staff do into the filter chains: around the door, where nobody can go past it. */
@Component
class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final RequestMatcher PROGRAMS =
            Paths.any("/engine-rest", "/engine-rest/**", "/camunda/api/**", "/actuator", "/actuator/**");

    private final StaffRecord record;
    private final Problems problems;

    Recording(StaffRecord record, Problems problems) {
        this.record = record;
        this.problems = problems;
    }

    /** Before the door stands who notes whom it stopped; behind it, who notes what is about to be done. */
    void addTo(HttpSecurity http) {
        http.addFilterBefore(new RefusedOnTheRecord(record, this), AuthorizationFilter.class)
                .addFilterAfter(new OnTheRecord(record, this), AuthorizationFilter.class);
    }

    /** Who is logged in for this request. */
    static Optional<String> staff() {
        Authentication staff = SecurityContextHolder.getContext().getAuthentication();
        return staff == null || !staff.isAuthenticated() || staff instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(staff.getName());
    }

    /** 503, with a sentence in the form that the path's clients read. */
    void answerUnrecorded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PROGRAMS.matches(request)) {
            EngineErrors.unrecorded(response, RETRY);
        } else {
            problems.refuse(request, response, HttpStatus.SERVICE_UNAVAILABLE, RETRY, "security.unrecorded");
        }
    }

    /** Who logs out shall be out, whether or not it can be noted. */
    LogoutHandler logout() {
        return (request, response, authentication) -> {
            if (authentication != null) {
                noteAfterwards(authentication.getName(), Passage.LOGGED_OUT);
            }
        };
    }

    /** Of what opens nothing: it happens whether or not it can be noted. */
    void noteAfterwards(String username, Passage passage) {
        try {
            record.passed(username, passage);
        } catch (NotRecordedException e) {
            LOG.error("{} could not be noted in the audit", passage, e);
        }
    }
}
