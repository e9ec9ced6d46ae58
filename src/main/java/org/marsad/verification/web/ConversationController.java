package org.marsad.verification.web;

import java.util.Locale;
import java.util.UUID;
import org.marsad.verification.internal.Conversation;
import org.marsad.verification.internal.RefusedStepException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form on a submission's page through which who holds its task writes to the submitter. */
@Controller
class ConversationController {

    private final Conversation conversation;
    private final StaffSubmissionPage page;

    ConversationController(Conversation conversation, StaffSubmissionPage page) {
        this.conversation = conversation;
        this.page = page;
    }

    /** What is refused comes back as the same page with a sentence and what was written. */
    @PostMapping("/staff/submissions/{id:[0-9a-fA-F-]{36}}/messages")
    ModelAndView write(
            @PathVariable("id") String id,
            @RequestParam(name = "text", defaultValue = "") String text,
            Authentication staff,
            Locale locale,
            RedirectAttributes next) {
        StaffSubmissionPage.demandWorks(staff);
        UUID submissionId = StaffSubmissionPage.known(id);
        ExtendedModelMap model = new ExtendedModelMap();
        String template = page.show(id, staff, locale, model);
        try {
            conversation.write(submissionId, staff.getName(), text);
            next.addFlashAttribute("written", true);
            return new ModelAndView("redirect:/staff/submissions/" + submissionId + "#messages");
        } catch (RefusedStepException e) {
            model.addAttribute("unwritten", e.rule());
            model.addAttribute("draft", text);
            return new ModelAndView(template, model, e.status());
        }
    }
}
