package org.marsad.promise.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.DatePrecision;
import org.marsad.promise.DraftedEntry;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PartialDate;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.marsad.promise.PromiseDossier.RatingChange;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromisePreview;
import org.marsad.promise.PromisePreviews;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Rating;
import org.springframework.stereotype.Component;

/** Does in memory what {@link AppendingTimeline} does in the database. */
@Component
class ForeseenPromises implements PromisePreviews {

    /** As {@link TimelineRows#ORDER}; what is published now comes last among its equals. */
    private static final Comparator<Entry> ORDER =
            Comparator.<Entry, LocalDate>comparing(entry -> entry.date().date()).thenComparing(Entry::kind);

    private static final LocalizedText NOTHING_YET = LocalizedText.of(Map.of("ar", "…"));

    private final PromiseCatalogue catalogue;
    private final Clock clock;

    ForeseenPromises(PromiseCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Optional<PromisePreview> of(String promiseId, DraftedEntry draft) {
        try {
            return catalogue.dossier(promiseId).map(promise -> preview(promise, draft));
        } catch (PromiseWithdrawnException withdrawn) {
            return Optional.empty();
        }
    }

    private PromisePreview preview(PromiseDossier before, DraftedEntry draft) {
        Entry entry = entry(before.overview().rating(), draft);
        List<Entry> timeline = new ArrayList<>(before.timeline());
        int place = (int) timeline.stream()
                .filter(each -> ORDER.compare(each, entry) <= 0)
                .count();
        timeline.add(place, entry);
        PromiseDossier after = new PromiseDossier(
                rated(before.overview(), entry.change()),
                before.text(),
                entry.change() == null ? before.reviewDate() : draft.reviewDate(),
                justified(before.justification(), draft.justification()),
                timeline);
        return new PromisePreview(before, after, place, draft);
    }

    private Entry entry(Rating now, DraftedEntry draft) {
        Rating next = draft.newRating();
        RatingChange change = next == null || next.equals(now) ? null : new RatingChange(now, next);
        return new Entry(
                UUID.randomUUID(),
                Objects.requireNonNullElseGet(draft.date(), () -> new PartialDate(today(), DatePrecision.DAY)),
                change == null ? EntryKind.EVENT : EntryKind.RATING_CHANGE,
                Objects.requireNonNullElse(draft.text(), NOTHING_YET),
                null,
                change,
                List.of(),
                List.of(),
                clock.instant(),
                null,
                List.of(),
                null);
    }

    private List<Paragraph> justified(List<Paragraph> paragraphs, @Nullable String text) {
        List<Paragraph> more = new ArrayList<>(paragraphs);
        if (text != null) {
            more.add(new Paragraph(today(), WrittenLanguage.of(text)));
        }
        return more;
    }

    private static PromiseOverview rated(PromiseOverview now, @Nullable RatingChange change) {
        return new PromiseOverview(
                now.id(),
                now.title(),
                now.sector(),
                now.maker(),
                change == null ? now.rating() : change.to(),
                now.schedule(),
                now.evidenceStrength(),
                now.updatedAt());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
