package org.marsad.data.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feed;
import org.marsad.data.FeedEntry;
import org.marsad.promise.DateWording;
import org.marsad.promise.EntryKind;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier.Entry;
import org.marsad.promise.PromiseDossier.RatingChange;
import org.marsad.promise.PublicationLog;
import org.marsad.promise.PublicationLog.Event;
import org.marsad.promise.PublicationLog.Item;
import org.marsad.promise.PublicationLog.Scope;
import org.marsad.promise.PublicationLog.Subject;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The feeds of what becomes public: of all promises, of a sector, of one promise. */
@Component
public class PromiseFeeds {

    private final PublicationLog log;
    private final MessageSource messages;
    private final DateWording dates;

    PromiseFeeds(PublicationLog log, MessageSource messages, DateWording dates) {
        this.log = log;
        this.messages = messages;
        this.dates = dates;
    }

    /** Of all promises. */
    public Feed all() {
        return feed("", "/promises", language -> message(language, "data.feed.all"), Scope.all());
    }

    /** Of the promises that were in this sector when it happened. */
    public Feed ofSector(String code, LocalizedText name) {
        return feed(
                "/sectors/" + code,
                "/promises?sector=" + code,
                language -> message(language, "data.feed.sector", name.in(language)),
                Scope.ofSector(code));
    }

    /** Of this promise. */
    public Feed ofPromise(String id, LocalizedText title) {
        return feed("/promises/" + id, "/promises/" + id, title::in, Scope.ofPromise(id));
    }

    private Feed feed(String below, String page, UnaryOperator<String> title, Scope scope) {
        return new Feed(below + "/feed", page, title, new Feed.Items() {
            @Override
            public long last() {
                return log.last(scope);
            }

            @Override
            public List<FeedEntry> between(long first, long last) {
                return log.between(scope, first, last).stream()
                        .map(PromiseFeeds.this::entry)
                        .toList();
            }
        });
    }

    private FeedEntry entry(Item item) {
        String page = "/promises/" + item.promiseId();
        Subject subject = item.subject();
        if (subject == null) {
            return new FeedEntry(
                    item.entryId(),
                    item.at(),
                    item.at(),
                    page,
                    Event.WITHDRAWN.name(),
                    language -> message(language, "data.feed.gone"),
                    null,
                    null);
        }
        Entry entry = subject.entry();
        boolean withdrawn = entry.withdrawnAt() != null;
        return new FeedEntry(
                item.entryId(),
                entry.publishedAt(),
                entry.withdrawnAt() == null ? item.at() : entry.withdrawnAt(),
                page + "#entry-" + item.entryId(),
                withdrawn ? Event.WITHDRAWN.name() : entry.kind().name(),
                language -> title(item.event(), subject.promiseTitle().in(language), entry, language),
                withdrawn ? null : entry.text(),
                withdrawn ? entry.text() : null);
    }

    private String title(Event event, String promise, Entry entry, String language) {
        if (entry.isWithdrawn()) {
            return message(language, "data.feed.withdrawn", promise);
        }
        RatingChange change = entry.change();
        if (event == Event.CORRECTED) {
            return message(language, "data.feed.corrected", promise, dates.of(entry.date(), language));
        }
        boolean correction = entry.kind() == EntryKind.CORRECTION;
        if (change != null) {
            return message(
                    language,
                    correction ? "data.feed.correction.change" : "data.feed.change",
                    promise,
                    change.from().name().in(language),
                    change.to().name().in(language));
        }
        return correction
                ? message(language, "data.feed.correction", promise)
                : message(language, "data.feed.event", promise, dates.of(entry.date(), language));
    }

    private String message(String language, String key, @Nullable Object... values) {
        return messages.getMessage(key, values, Locale.forLanguageTag(language));
    }
}
