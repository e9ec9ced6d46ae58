package org.marsad.evidence.internal.viewer;

import java.time.Duration;
import java.util.Optional;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.internal.preview.Part;
import org.marsad.evidence.internal.preview.Preview;
import org.marsad.evidence.internal.preview.Previews;
import org.marsad.evidence.internal.preview.Shape;
import org.springframework.stereotype.Component;

/** Chooses and begins the previews a page needs. */
@Component
class ShownPreviews {

    /** Most pictures are there by then; who waits longer gets the page without, and a word that it is being made. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Previews previews;

    ShownPreviews(Previews previews) {
        this.previews = previews;
    }

    Shown of(EvidenceItem item, Asked asked) {
        Shape shape = Shape.of(item);
        return switch (shape) {
            case IMAGE -> picture(item, shape, Part.VIEW);
            case PAGES, OFFICE -> page(item, shape, asked.page());
            case VIDEO -> new Shown(shape, get(item, Part.POSTER, 1), Optional.of(begin(item)), 1, 1);
            case AUDIO, TEXT, NONE -> {
                Preview media = get(item, Part.MEDIA, 1);
                yield new Shown(shape, media, Optional.of(media), 1, 1);
            }
        };
    }

    private Shown picture(EvidenceItem item, Shape shape, Part part) {
        return new Shown(shape, get(item, part, 1), Optional.empty(), 1, 1);
    }

    /** How many pages there are is known from the first. */
    private Shown page(EvidenceItem item, Shape shape, int asked) {
        Preview first = get(item, Part.PAGE, 1);
        int page = Math.min(asked, first.pages());
        Preview shown = page == 1 ? first : get(item, Part.PAGE, page);
        return new Shown(shape, shown, Optional.empty(), page, first.pages());
    }

    private Preview get(EvidenceItem item, Part part, int number) {
        return previews.get(item, part, number, PATIENCE);
    }

    private Preview begin(EvidenceItem item) {
        return previews.get(item, Part.MEDIA, 1, Duration.ZERO);
    }
}
