package org.marsad.site.web;

import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.RatingScale;
import org.marsad.site.DeployedProcess;
import org.marsad.site.DeployedRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How ratings come about: the scale with its rules, and the process that really runs. */
@Controller
@InEveryLanguage
class MethodologyController {

    private final RatingScale scale;
    private final DeployedProcess process;
    private final DeployedRules rules;

    MethodologyController(RatingScale scale, DeployedProcess process, DeployedRules rules) {
        this.scale = scale;
        this.process = process;
        this.rules = rules;
    }

    @GetMapping("/methodology")
    String methodology(Model model) {
        model.addAttribute("ratings", scale.all());
        model.addAttribute("steps", process.stepIds());
        model.addAttribute("version", process.version());
        model.addAttribute("triage", rules.of("triage"));
        model.addAttribute("deadlines", rules.of("deadlines"));
        return "site/methodology";
    }
}
