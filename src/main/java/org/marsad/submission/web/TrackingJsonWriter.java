package org.marsad.submission.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.EvidenceItem;
import org.marsad.promise.Languages;
import org.marsad.promise.SiteAddress;
import org.marsad.submission.TrackedRequest;
import org.marsad.submission.internal.TrackedSubmission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a tracked submission as the JSON of the contract. */
@Component
class TrackingJsonWriter {

    private final MessageSource messages;
    private final SiteAddress site;
    private final Languages languages;

    TrackingJsonWriter(MessageSource messages, SiteAddress site, Languages languages) {
        this.messages = messages;
        this.site = site;
        this.languages = languages;
    }

    TrackingJson write(TrackedSubmission tracked) {
        return new TrackingJson(
                tracked.submission().status(),
                new TrackingJson.Promise(
                        tracked.submission().promiseId(),
                        tracked.promise() == null
                                ? Map.of()
                                : tracked.promise().title().texts()),
                tracked.submission().submittedAt(),
                tracked.submission().expectedBy(),
                tracked.history().stream()
                        .map(each -> new TrackingJson.StatusAt(each.status(), each.at()))
                        .toList(),
                tracked.files().stream().map(this::file).toList(),
                tracked.messages().stream()
                        .map(each -> new TrackingJson.MessageJson(each.from(), each.at(), each.text()))
                        .toList(),
                outcome(tracked),
                tracked.submission().mayBeWithdrawn(),
                tracked.submission().mayBeAppealed(),
                tracked.submission().purgedAt());
    }

    /** A request has neither files nor messages; its explanation stands where that of a submission does. */
    TrackingJson write(TrackedRequest tracked) {
        String path = tracked.outcomePath();
        return new TrackingJson(
                tracked.status(),
                new TrackingJson.Promise(
                        tracked.promiseId(),
                        tracked.promiseTitle() == null
                                ? Map.of()
                                : tracked.promiseTitle().texts()),
                tracked.submittedAt(),
                tracked.expectedBy(),
                tracked.history().stream()
                        .map(each -> new TrackingJson.StatusAt(each.status(), each.at()))
                        .toList(),
                List.of(),
                List.of(),
                tracked.status().isEnd()
                        ? new TrackingJson.Outcome(null, tracked.explanation(), path == null ? null : site.of(path))
                        : null,
                false,
                false,
                null);
    }

    private TrackingJson.File file(EvidenceItem item) {
        return new TrackingJson.File(
                String.valueOf(item.name()),
                item.size(),
                item.sha256(),
                item.state(),
                item.mediaType(),
                item.reason() == null ? null : coded("evidence.reason.", item.reason()));
    }

    private TrackingJson.@Nullable Outcome outcome(TrackedSubmission tracked) {
        TrackedSubmission.Outcome outcome = tracked.outcome();
        if (outcome == null) {
            return null;
        }
        String path = tracked.timelineEntryPath();
        return new TrackingJson.Outcome(
                outcome.reason() == null
                        ? null
                        : coded("submission.reason.", outcome.reason().name()),
                outcome.explanation(),
                path == null ? null : site.of(path));
    }

    private Map<String, Object> coded(String prefix, String code) {
        Map<String, Object> coded = new LinkedHashMap<>();
        coded.put("code", code);
        for (String language : languages.codes()) {
            coded.put(language, messages.getMessage(prefix + code, null, Locale.forLanguageTag(language)));
        }
        return coded;
    }
}
