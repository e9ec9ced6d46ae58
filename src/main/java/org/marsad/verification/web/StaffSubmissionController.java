package org.marsad.verification.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.verification.internal.StaffDesk;
import org.marsad.verification.internal.StaffWording;
import org.marsad.verification.internal.SubmissionView;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The page that stands beside a task in Tasklist, and alone: one submission for who works on it. */
@Controller
class StaffSubmissionController {

    private final StaffDesk desk;
    private final StaffWording wording;

    StaffSubmissionController(StaffDesk desk, StaffWording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/staff/submissions/{id}")
    String submission(@PathVariable("id") String id, @Nullable Authentication staff, Locale locale, Model model) {
        boolean editor = has(staff, "ROLE_EDITOR");
        if (staff == null || !(editor || has(staff, "ROLE_ANALYST"))) {
            throw new AccessDeniedException("analysts and editors only");
        }
        SubmissionView view = desk.open(known(id), staff.getName(), editor).orElseThrow(this::notFound);
        model.addAttribute("view", view);
        model.addAttribute("wording", wording);
        model.addAttribute("language", "en".equals(locale.getLanguage()) ? "en" : "ar");
        return "verification/submission";
    }

    private UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static boolean has(@Nullable Authentication staff, String authority) {
        return staff != null
                && staff.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }
}
