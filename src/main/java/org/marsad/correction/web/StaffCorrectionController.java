package org.marsad.correction.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionRequest;
import org.marsad.correction.internal.CorrectionDesk;
import org.marsad.correction.internal.CorrectionView;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.Promises;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The requests for corrections: their list, and the page of one that stands beside its task in Tasklist. */
@Controller
class StaffCorrectionController {

    private static final int PER_PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final CorrectionDesk desk;
    private final Promises promises;
    private final RatingScale scale;

    StaffCorrectionController(CorrectionDesk desk, Promises promises, RatingScale scale) {
        this.desk = desk;
        this.promises = promises;
        this.scale = scale;
    }

    @GetMapping("/staff/corrections")
    String list(@Nullable Authentication staff, @RequestParam(defaultValue = "0") int page, Model model) {
        StaffRoles.demandWorker(staff);
        int shown = Math.max(0, Math.min(page, MOST_PAGES));
        List<CorrectionRequest> found = desk.latest(shown * PER_PAGE, PER_PAGE + 1);
        model.addAttribute("requests", found.subList(0, Math.min(PER_PAGE, found.size())));
        model.addAttribute("titles", titles(found));
        model.addAttribute("newer", shown > 0 ? shown - 1 : null);
        model.addAttribute("older", found.size() > PER_PAGE ? shown + 1 : null);
        return "correction/staff-list";
    }

    @GetMapping("/staff/corrections/{id}")
    String correction(@PathVariable("id") String id, @Nullable Authentication staff, Model model) {
        StaffRoles.demandWorker(staff);
        CorrectionView view = known(id)
                .flatMap(known -> desk.open(known, StaffRoles.isEditor(staff)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", view);
        model.addAttribute("ratings", scale.all().stream().collect(Collectors.toMap(Rating::code, Rating::name)));
        return "correction/staff-correction";
    }

    /** By promise; a withdrawn one has none. */
    private Map<String, LocalizedText> titles(List<CorrectionRequest> requests) {
        return requests.stream()
                .map(CorrectionRequest::promiseId)
                .distinct()
                .flatMap(id -> promises.find(id).stream())
                .collect(Collectors.toMap(PromiseSummary::id, PromiseSummary::title));
    }

    private static Optional<UUID> known(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
