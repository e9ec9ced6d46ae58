package org.marsad.site.web;

import java.util.Map;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Rating;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: where the promises stand. */
@Controller
@InEveryLanguage
class HomeController {

    private static final int LATEST = 8;

    private final PromiseCatalogue catalogue;

    HomeController(PromiseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/")
    String home(Model model) {
        Map<Rating, Long> counts = catalogue.countByRating();
        model.addAttribute("counts", counts);
        model.addAttribute(
                "total", counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("changes", catalogue.latestChanges(LATEST));
        return "site/home";
    }
}
