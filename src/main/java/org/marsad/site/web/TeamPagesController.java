package org.marsad.site.web;

import java.util.Locale;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.Languages;
import org.marsad.site.internal.TeamText;
import org.marsad.site.internal.TeamTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who runs the site, what becomes of a reader's and a submitter's data, and under what terms the site is used. */
@Controller
@InEveryLanguage
class TeamPagesController {

    private final TeamTexts texts;

    TeamPagesController(TeamTexts texts) {
        this.texts = texts;
    }

    @GetMapping("/{page:about|privacy|terms}")
    String page(@PathVariable String page, Model model, Locale locale) {
        TeamText text = texts.page(page, locale.getLanguage());
        model.addAttribute("text", text);
        model.addAttribute("textDirection", Languages.direction(text.language()));
        return "site/team";
    }
}
