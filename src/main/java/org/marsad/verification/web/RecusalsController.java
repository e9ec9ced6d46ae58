package org.marsad.verification.web;

import java.util.Locale;
import org.marsad.verification.internal.PeopleDesk;
import org.marsad.verification.internal.StaffWording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who stepped out of submissions, for administrators and who works with them. */
@Controller
class RecusalsController {

    private final PeopleDesk desk;
    private final StaffWording wording;

    RecusalsController(PeopleDesk desk, StaffWording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/staff/recusals")
    String recusals(Locale locale, Model model) {
        model.addAttribute("recusals", desk.latestRecusals());
        model.addAttribute("wording", wording);
        model.addAttribute("language", locale.getLanguage());
        return "verification/recusals";
    }
}
