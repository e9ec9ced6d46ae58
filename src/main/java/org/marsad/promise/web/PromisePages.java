package org.marsad.promise.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.RatingScale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What readers see of the promises: the list and each promise. */
@Controller
@InEveryLanguage
class PromisePages {

    private static final int PER_PAGE = 20;

    private final PromiseCatalogue catalogue;
    private final RatingScale scale;
    private final VersionHistory history;
    private final PromiseHead head;

    PromisePages(PromiseCatalogue catalogue, RatingScale scale, VersionHistory history, PromiseHead head) {
        this.catalogue = catalogue;
        this.scale = scale;
        this.history = history;
        this.head = head;
    }

    @GetMapping("/promises")
    String list(
            Model model,
            Locale locale,
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String maker,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor) {
        PromiseFilter filter = new PromiseFilter(
                QueryParameters.text("sector", sector),
                QueryParameters.text("rating", rating),
                QueryParameters.text("maker", maker),
                QueryParameters.text("q", SearchedText.of(q).words()),
                null);
        PromiseOrder order = QueryParameters.order(sort);
        List<PromiseOverview> found =
                catalogue.find(filter, order, locale.getLanguage(), Cursor.after(cursor), PER_PAGE + 1);
        List<PromiseOverview> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        model.addAttribute("promises", shown);
        model.addAttribute(
                "next", found.size() > PER_PAGE ? further(locale, filter, order, shown.get(PER_PAGE - 1)) : null);
        model.addAttribute("first", cursor == null || cursor.isBlank());
        model.addAttribute("matching", catalogue.count(filter));
        model.addAttribute("total", catalogue.count(PromiseFilter.all()));
        model.addAttribute("filter", filter);
        model.addAttribute("active", ActiveFilter.of(filter, order, locale.getLanguage()));
        model.addAttribute("order", order);
        model.addAttribute("orders", PromiseOrder.values());
        model.addAttribute("sectors", catalogue.sectors());
        model.addAttribute("ratings", scale.all());
        model.addAttribute("makers", catalogue.makers());
        return "promise/list";
    }

    @GetMapping("/promises/{id}")
    ModelAndView promise(@PathVariable String id, Locale locale) {
        try {
            PromiseDossier promise =
                    catalogue.dossier(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            ModelAndView page = new ModelAndView("promise/promise", "promise", promise);
            head.describe(page, promise, locale);
            return page;
        } catch (PromiseWithdrawnException withdrawn) {
            return tombstone(id, withdrawn);
        }
    }

    @GetMapping("/promises/{id}/history")
    ModelAndView history(@PathVariable String id, Locale locale) {
        try {
            PromiseDossier promise =
                    catalogue.dossier(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            ModelAndView page = new ModelAndView("promise/history", "promise", promise);
            page.addObject("items", history.whole(promise, locale));
            return page;
        } catch (PromiseWithdrawnException withdrawn) {
            return tombstone(id, withdrawn);
        }
    }

    private ModelAndView tombstone(String id, PromiseWithdrawnException withdrawn) {
        ModelAndView tombstone = new ModelAndView("promise/withdrawn", HttpStatus.GONE);
        tombstone.addObject("withdrawnAt", withdrawn.withdrawnAt());
        tombstone.addObject("note", history.latestNote(id));
        tombstone.addObject("noindex", true);
        return tombstone;
    }

    private static String further(Locale locale, PromiseFilter filter, PromiseOrder order, PromiseOverview last) {
        return ActiveFilter.address(filter, order, locale.getLanguage())
                .queryParam("cursor", Cursor.behind(last))
                .encode()
                .toUriString();
    }
}
