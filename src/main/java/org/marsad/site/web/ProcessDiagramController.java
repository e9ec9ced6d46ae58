package org.marsad.site.web;

import java.util.Locale;
import java.util.Optional;
import org.marsad.promise.InEveryLanguage;
import org.marsad.site.DeployedProcess;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The process that really runs as a diagram, with its steps named in the reader's language. */
@Controller
@InEveryLanguage
class ProcessDiagramController {

    private final DeployedProcess process;
    private final MessageSource messages;

    ProcessDiagramController(DeployedProcess process, MessageSource messages) {
        this.process = process;
        this.messages = messages;
    }

    /** The page that draws it; who asks for it is sent the program that can. */
    @GetMapping("/methodology/process")
    String page(Model model) {
        model.addAttribute("steps", process.stepIds());
        model.addAttribute("version", process.version());
        return "site/process";
    }

    /** What has no name in the bundles, because a team changed its diagram, keeps the name it was deployed with. */
    @GetMapping("/methodology/process.bpmn")
    ResponseEntity<byte[]> diagram(Locale locale) {
        return DeployedDiagramController.file(process.diagram(
                id -> Optional.ofNullable(messages.getMessage("record.node." + id, null, null, locale))));
    }
}
