package org.marsad.verification.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.marsad.submission.ReasonCode;
import org.marsad.verification.internal.FloodDesk;
import org.marsad.verification.internal.RefusedStepException;
import org.marsad.verification.internal.StaffWording;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which floods wait, each as one piece of work. */
@Controller
class FloodController {

    private static final String PAGE = "verification/floods";

    private final FloodDesk desk;
    private final StaffWording wording;

    FloodController(FloodDesk desk, StaffWording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping("/staff/floods")
    String floods(Authentication staff, Model model) {
        show(staff, model);
        return PAGE;
    }

    @PostMapping("/staff/floods/{id:[0-9a-fA-F-]{36}}/take")
    String take(@PathVariable("id") UUID id, Authentication analyst, RedirectAttributes next) {
        next.addFlashAttribute("done", desk.takeEach(id, analyst.getName()));
        return "redirect:/staff/floods";
    }

    @PostMapping("/staff/floods/{id:[0-9a-fA-F-]{36}}/refuse")
    String refuse(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "summary", defaultValue = "") String summary,
            Authentication analyst,
            RedirectAttributes next) {
        next.addFlashAttribute("done", desk.acceptNone(id, reason, summary.strip(), analyst.getName()));
        return "redirect:/staff/floods";
    }

    @ExceptionHandler
    ModelAndView refused(RefusedStepException refusal, Authentication staff, Locale locale) {
        ExtendedModelMap model = new ExtendedModelMap();
        show(staff, model);
        model.addAttribute("refused", refusal.rule());
        return new ModelAndView(PAGE, model, refusal.status());
    }

    private void show(Authentication staff, Model model) {
        model.addAttribute("floods", desk.open());
        model.addAttribute("reasons", List.of(ReasonCode.values()));
        model.addAttribute("wording", wording);
        model.addAttribute(
                "analyst",
                staff.getAuthorities().stream().anyMatch(role -> "ROLE_ANALYST".equals(role.getAuthority())));
    }
}
