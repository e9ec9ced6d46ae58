package org.marsad.correction.web;

import java.util.List;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.TimelineCorrections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every correction and withdrawal, where everybody sees it. */
@Controller
@InEveryLanguage
class CorrectionListController {

    private static final int PER_PAGE = 20;
    private static final int MOST_PAGES = 100_000;

    private final TimelineCorrections corrections;

    CorrectionListController(TimelineCorrections corrections) {
        this.corrections = corrections;
    }

    /** Numbers of pages begin with 1, as readers count. */
    @GetMapping("/corrections")
    String list(@RequestParam(name = "page", defaultValue = "1") String page, Model model) {
        int number = number(page);
        List<PublishedCorrection> found = corrections.latest((number - 1) * PER_PAGE, PER_PAGE + 1);
        model.addAttribute("corrections", found.subList(0, Math.min(PER_PAGE, found.size())));
        model.addAttribute("total", corrections.count());
        model.addAttribute("newer", number > 1 ? number - 1 : null);
        model.addAttribute("older", found.size() > PER_PAGE ? number + 1 : null);
        return "correction/list";
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,5}") || Integer.parseInt(page) > MOST_PAGES) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(page);
    }
}
