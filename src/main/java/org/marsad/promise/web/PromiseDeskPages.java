package org.marsad.promise.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOrder;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.internal.review.RecordedReviews;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The promises as staff see them: what is public, what waits for a second editor, and what was. */
@Controller
class PromiseDeskPages {

    private static final int PER_PAGE = 50;

    private final PromiseCatalogue catalogue;
    private final Promises promises;
    private final PromiseVersions versions;
    private final Proposals proposals;
    private final VersionHistory history;
    private final RecordedReviews reviews;
    private final RatingScale scale;
    private final DeskModel desk;

    PromiseDeskPages(
            PromiseCatalogue catalogue,
            Promises promises,
            PromiseVersions versions,
            Proposals proposals,
            VersionHistory history,
            RecordedReviews reviews,
            RatingScale scale,
            DeskModel desk) {
        this.catalogue = catalogue;
        this.promises = promises;
        this.versions = versions;
        this.proposals = proposals;
        this.history = history;
        this.reviews = reviews;
        this.scale = scale;
        this.desk = desk;
    }

    @GetMapping("/staff/promises")
    String list(
            @Nullable Authentication staff,
            Model model,
            Locale locale,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor) {
        desk.common(model, staff);
        PromiseFilter filter = new PromiseFilter(null, null, null, QueryParameters.text("q", q), null);
        List<PromiseOverview> found =
                catalogue.find(filter, PromiseOrder.TITLE, locale.getLanguage(), Cursor.after(cursor), PER_PAGE + 1);
        List<PromiseOverview> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
        model.addAttribute("open", open());
        model.addAttribute("promises", shown);
        model.addAttribute("next", found.size() > PER_PAGE ? Cursor.behind(shown.get(PER_PAGE - 1)) : null);
        model.addAttribute("withdrawn", versions.withdrawn());
        model.addAttribute("q", filter.query());
        return "promise/desk-list";
    }

    /** What is withdrawn has no content of its own: its title is the promise's. */
    private List<OpenProposal> open() {
        List<OpenProposal> open = new ArrayList<>();
        for (Proposal proposal : proposals.open()) {
            open.add(new OpenProposal(
                    proposal,
                    proposal.draft().content() == null
                            ? desk.latest(proposal.draft().promiseId())
                                    .content()
                                    .title()
                            : proposal.draft().content().title()));
        }
        return open;
    }

    @GetMapping("/staff/promises/{id}")
    String promise(@PathVariable String id, @Nullable Authentication staff, Model model, Locale locale) {
        desk.common(model, staff);
        model.addAttribute("id", DeskModel.known(id));
        model.addAttribute("latest", desk.latest(id));
        model.addAttribute("versions", history.of(id, locale));
        model.addAttribute("proposals", proposals.of(id));
        model.addAttribute("reviews", reviews.of(id));
        model.addAttribute("ratingNames", ratingNames(locale));
        model.addAttribute("held", proposals.openFor(id).orElse(null));
        model.addAttribute(
                "rating", promises.find(id).map(PromiseSummary::rating).orElse(null));
        return "promise/desk-promise";
    }

    private Map<String, String> ratingNames(Locale locale) {
        return scale.all().stream()
                .collect(Collectors.toMap(Rating::code, rating -> rating.name().in(locale.getLanguage())));
    }
}
