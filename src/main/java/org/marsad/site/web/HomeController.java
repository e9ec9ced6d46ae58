package org.marsad.site.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseNumbers;
import org.marsad.promise.PromiseNumbers.Moment;
import org.marsad.promise.PromiseNumbers.SectorNumbers;
import org.marsad.promise.PromiseStatistics;
import org.marsad.promise.Rating;
import org.marsad.site.internal.ChartPatterns;
import org.marsad.site.internal.SectorBar;
import org.marsad.site.internal.TimeChart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: where the promises stand. */
@Controller
@InEveryLanguage
class HomeController {

    private static final int LATEST = 8;

    private final PromiseCatalogue catalogue;
    private final PromiseStatistics statistics;

    HomeController(PromiseCatalogue catalogue, PromiseStatistics statistics) {
        this.catalogue = catalogue;
        this.statistics = statistics;
    }

    @GetMapping("/")
    String home(Model model, Locale locale) {
        boolean fromTheRight = Languages.direction(locale.getLanguage()).equals("rtl");
        PromiseNumbers numbers = statistics.numbers();
        List<Rating> scale = List.copyOf(numbers.counts().keySet());
        model.addAttribute(
                "standings",
                scale.stream().map(rating -> standing(rating, numbers, scale)).toList());
        model.addAttribute("total", numbers.total());
        model.addAttribute(
                "sectors",
                numbers.sectors().stream()
                        .filter(sector -> sector.total() > 0)
                        .map(sector -> SectorBar.of(sector, fromTheRight))
                        .toList());
        model.addAttribute(
                "empty",
                numbers.sectors().stream()
                        .filter(sector -> sector.total() == 0)
                        .map(SectorNumbers::sector)
                        .toList());
        model.addAttribute("history", numbers.history());
        model.addAttribute("chart", TimeChart.of(numbers.history(), fromTheRight));
        model.addAttribute("charted", charted(numbers, scale));
        model.addAttribute("changes", catalogue.latestChanges(LATEST));
        return "site/home";
    }

    private static Standing standing(Rating rating, PromiseNumbers numbers, List<Rating> scale) {
        return new Standing(
                rating, ChartPatterns.of(rating, scale), numbers.counts().getOrDefault(rating, 0L), numbers.total());
    }

    /** The ratings that some promise has or had: the others would be empty columns of the table. */
    private static List<Standing> charted(PromiseNumbers numbers, List<Rating> scale) {
        return scale.stream()
                .filter(rating -> numbers.history().stream()
                        .map(Moment::counts)
                        .map((Map<Rating, Long> counts) -> counts.getOrDefault(rating, 0L))
                        .anyMatch(count -> count > 0))
                // The forecasts stand behind all outcomes, whatever their place in the scale.
                .sorted(Comparator.comparing(Rating::forecast))
                .map(rating -> standing(rating, numbers, scale))
                .toList();
    }

    /**
     * How many promises have a rating, of all.
     *
     * @param pattern as in {@link ChartPatterns}
     */
    record Standing(Rating rating, int pattern, long count, long total) {

        /** For the width of its bar. */
        public String share() {
            return String.format(Locale.ROOT, "%.2f%%", total == 0 ? 0 : count * 100.0 / total);
        }
    }
}
