package org.marsad.submission.web;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.marsad.submission.internal.IntakeSwitch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrators' page with the emergency switch, and who threw it when. */
@Controller
class IntakeSwitchController {

    /** Hours after which it may be expected to be open again. */
    private static final List<Integer> HOURS = List.of(1, 6, 24, 72);

    private final IntakeSwitch intake;
    private final SubmissionWording wording;

    IntakeSwitchController(IntakeSwitch intake, SubmissionWording wording) {
        this.intake = intake;
        this.wording = wording;
    }

    @GetMapping("/staff/intake")
    String page(Model model) {
        model.addAttribute("closed", intake.thrown().orElse(null));
        model.addAttribute("history", intake.history());
        model.addAttribute("hours", HOURS);
        model.addAttribute("maxReason", IntakeSwitch.LONGEST_REASON);
        model.addAttribute("wording", wording);
        return "submission/intake";
    }

    @PostMapping("/staff/intake/close")
    String close(
            @RequestParam(name = "tracking", defaultValue = "false") boolean trackingToo,
            @RequestParam(name = "hours", defaultValue = "1") int hours,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Principal administrator) {
        int expected = HOURS.contains(hours) ? hours : HOURS.get(0);
        intake.close(trackingToo, Duration.ofHours(expected), reason.strip(), administrator.getName());
        return "redirect:/staff/intake";
    }

    @PostMapping("/staff/intake/open")
    String open(@RequestParam(name = "reason", defaultValue = "") String reason, Principal administrator) {
        intake.open(reason.strip(), administrator.getName());
        return "redirect:/staff/intake";
    }
}
