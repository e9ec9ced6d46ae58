package org.marsad.correction.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feed;
import org.marsad.data.FeedEntry;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.TimelineCorrections;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The feed of corrections: every correction and withdrawal is an entry of its own. */
@Component
class CorrectionFeed {

    private final TimelineCorrections corrections;
    private final MessageSource messages;

    CorrectionFeed(TimelineCorrections corrections, MessageSource messages) {
        this.corrections = corrections;
        this.messages = messages;
    }

    Feed feed() {
        return new Feed(
                "/corrections",
                "/corrections",
                language -> message(language, "correction.feed.title"),
                new Feed.Items() {
                    @Override
                    public long last() {
                        return corrections.count();
                    }

                    @Override
                    public List<FeedEntry> between(long first, long last) {
                        return corrections
                                .oldest(Math.toIntExact(first - 1), Math.toIntExact(last - first + 1))
                                .stream()
                                .map(CorrectionFeed.this::entry)
                                .toList();
                    }
                });
    }

    private FeedEntry entry(PublishedCorrection correction) {
        return new FeedEntry(
                correction.id(),
                correction.at(),
                correction.at(),
                "/promises/" + correction.promiseId() + "#entry-" + correction.shownAt(),
                correction.kind().name(),
                language -> title(correction, language),
                correction.text(),
                null);
    }

    private String title(PublishedCorrection correction, String language) {
        String title = message(
                language,
                "correction.feed." + correction.kind(),
                correction.promiseTitle().in(language));
        PromiseDossier.@Nullable RatingChange change = correction.change();
        return change == null
                ? title
                : message(
                        language,
                        "correction.feed.change",
                        title,
                        change.from().name().in(language),
                        change.to().name().in(language));
    }

    private String message(String language, String key, @Nullable Object... values) {
        return messages.getMessage(key, values, Locale.forLanguageTag(language));
    }
}
