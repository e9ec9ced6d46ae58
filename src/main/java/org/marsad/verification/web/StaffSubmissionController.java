package org.marsad.verification.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that stands beside a task in Tasklist, and alone: one submission for who works on it. */
@Controller
class StaffSubmissionController {

    private final StaffSubmissionPage page;

    StaffSubmissionController(StaffSubmissionPage page) {
        this.page = page;
    }

    @GetMapping("/staff/submissions/{id}")
    String submission(@PathVariable("id") String id, @Nullable Authentication staff, Locale locale, Model model) {
        if (staff == null) {
            throw new AccessDeniedException("staff only");
        }
        return page.show(id, staff, locale, model);
    }
}
