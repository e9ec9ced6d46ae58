package org.marsad.promise.internal.editing;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Rating;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.ImportPress;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromisePress;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.ProposalConflictException.Why;
import org.springframework.stereotype.Component;

/** What a confirmed proposal does to its promise. */
@Component
class Publishing {

    private final PromisePress press;
    private final ImportPress imported;
    private final Histories histories;
    private final PromiseCatalogue catalogue;
    private final RatingScale scale;

    Publishing(
            PromisePress press,
            ImportPress imported,
            Histories histories,
            PromiseCatalogue catalogue,
            RatingScale scale) {
        this.press = press;
        this.imported = imported;
        this.histories = histories;
        this.catalogue = catalogue;
        this.scale = scale;
    }

    /** Whether a rating comes with it, now or in its timeline, that takes two editors; one that the scale lost does. */
    boolean bringsFinalVerdict(Proposal proposal) {
        return histories.history(proposal.id()).stream()
                .flatMap(history -> Stream.concat(
                        Stream.of(history.rating()),
                        history.timeline().stream()
                                .map(ImportedPromise.Entry::ratingTo)
                                .filter(Objects::nonNull)))
                .anyMatch(code -> scale.find(code).map(Rating::twoEditors).orElse(true));
    }

    void publish(Proposal proposal) {
        Draft draft = proposal.draft();
        switch (draft.kind()) {
            case CREATE -> create(proposal, named(draft));
            case EDIT -> press.edit(draft.promiseId(), draft.base(), named(draft), draft.note(), proposal.id());
            case WITHDRAW -> press.withdraw(draft.promiseId(), draft.base(), draft.note(), proposal.id());
        }
    }

    private void create(Proposal proposal, PromiseContent content) {
        Draft draft = proposal.draft();
        Optional<ImportedPromise> history = histories.history(proposal.id());
        if (history.isPresent()) {
            imported.create(history.get().with(content), draft.note(), proposal.id());
        } else {
            press.create(draft.promiseId(), content, draft.note(), proposal.id());
        }
    }

    /** Of two proposals that bring the same new maker the second one may have come with another name for it. */
    private PromiseContent named(Draft draft) {
        PromiseContent content = Objects.requireNonNull(draft.content());
        if (catalogue.makers().stream()
                .anyMatch(maker ->
                        maker.code().equals(content.maker()) && !maker.name().equals(content.makerName()))) {
            throw new ProposalConflictException(Why.MAKER);
        }
        return content;
    }
}
