package org.marsad.site.web;

import java.util.List;
import java.util.Locale;
import org.marsad.Doctor;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is weak in how this site is set up, for administrators: each with what to do about it. */
@Controller
class DoctorController {

    private final Environment settings;
    private final MessageSource messages;

    DoctorController(Environment settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @GetMapping("/staff/doctor")
    String weaknesses(Locale locale, Model model) {
        List<String> sentences = Doctor.examine(settings).stream()
                .map(weakness -> weakness.in(locale, messages))
                .toList();
        model.addAttribute("weaknesses", sentences);
        return "site/doctor";
    }
}
