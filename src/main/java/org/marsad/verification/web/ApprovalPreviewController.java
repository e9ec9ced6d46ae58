package org.marsad.verification.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.marsad.verification.internal.ApprovalPreviews;
import org.marsad.verification.internal.StaffWording;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a promise before and after an approval; posted, so that nothing typed is in an address. */
@Controller
class ApprovalPreviewController {

    private final ApprovalPreviews previews;
    private final StaffWording wording;

    ApprovalPreviewController(ApprovalPreviews previews, StaffWording wording) {
        this.previews = previews;
        this.wording = wording;
    }

    /** Whatever else is posted is not read; only editors come here, by the security room's rule. */
    @PostMapping("/staff/submissions/{id:[0-9a-fA-F-]{36}}/preview")
    String preview(
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed,
            Authentication staff,
            Locale locale,
            Model model) {
        UUID submissionId = StaffSubmissionPage.known(id);
        if (previews.isClosedTo(submissionId, staff.getName())) {
            throw new AccessDeniedException("stepped out");
        }
        model.addAttribute(
                "preview",
                previews.of(submissionId, typed).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("wording", wording);
        return "verification/preview";
    }
}
