package org.marsad.correction.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseSummary;
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
    String list(
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "promise", required = false) @Nullable String asked,
            Model model) {
        int number = number(page);
        int offset = (number - 1) * PER_PAGE;
        List<PromiseSummary> corrected = corrections.correctedPromises();
        String promise = asked == null || asked.isBlank() ? null : known(asked, corrected);
        List<PublishedCorrection> found = promise == null
                ? corrections.latest(offset, PER_PAGE + 1)
                : corrections.latest(promise, offset, PER_PAGE + 1);
        model.addAttribute("corrections", found.subList(0, Math.min(PER_PAGE, found.size())));
        model.addAttribute("total", promise == null ? corrections.count() : corrections.count(promise));
        model.addAttribute("corrected", corrected);
        model.addAttribute("promise", promise);
        model.addAttribute("newer", number > 1 ? number - 1 : null);
        model.addAttribute("older", found.size() > PER_PAGE ? number + 1 : null);
        return "correction/list";
    }

    private static String known(String asked, List<PromiseSummary> corrected) {
        return corrected.stream()
                .map(PromiseSummary::id)
                .filter(asked::equals)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int number(String page) {
        if (!page.matches("[1-9][0-9]{0,5}") || Integer.parseInt(page) > MOST_PAGES) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Integer.parseInt(page);
    }
}
