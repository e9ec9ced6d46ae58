package org.marsad.submission.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.promise.DateWording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the submitter's pages word times, sizes and types, with digits 0 to 9. */
@Component
class SubmissionWording {

    private static final long KIBI = 1024;
    private static final List<String> GROUPS = List.of("image", "video", "audio", "document");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final DateWording dates;
    private final MessageSource messages;
    private final ZoneId zone;

    SubmissionWording(DateWording dates, MessageSource messages, Clock clock) {
        this.dates = dates;
        this.messages = messages;
        this.zone = clock.getZone();
    }

    /** A day, on the newsroom's calendar. */
    public String date(Instant instant, Locale locale) {
        return dates.of(instant.atZone(zone).toLocalDate(), locale.getLanguage());
    }

    /** To the minute, on the newsroom's clock. */
    public String time(Instant instant, Locale locale) {
        return text("submission.time", locale, date(instant, locale), MINUTE.format(instant.atZone(zone)));
    }

    /** Whose clock the times are read from. */
    public String zone(Locale locale) {
        return String.valueOf(messages.getMessage("submission.zone." + zone.getId(), null, zone.getId(), locale));
    }

    /** Bytes in a unit that people read. */
    public String size(long bytes, Locale locale) {
        if (bytes < KIBI) {
            return text("submission.size.bytes", locale, "" + bytes);
        }
        return bytes < KIBI * KIBI
                ? text("submission.size.kilobytes", locale, decimal((double) bytes / KIBI))
                : text("submission.size.megabytes", locale, decimal((double) bytes / (KIBI * KIBI)));
    }

    private static String decimal(double number) {
        String one = String.format(Locale.ROOT, "%.1f", number);
        return one.endsWith(".0") ? one.substring(0, one.length() - 2) : one;
    }

    /** Accepted types in words, a line for images, for videos, for recordings and for documents. */
    public List<String> types(List<String> mediaTypes, Locale locale) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        GROUPS.forEach(group -> byGroup.put(group, new ArrayList<>()));
        for (String type : mediaTypes) {
            String major = type.substring(0, Math.max(0, type.indexOf('/')));
            List<String> group = byGroup.getOrDefault(major, byGroup.getOrDefault("document", List.of()));
            String name = String.valueOf(messages.getMessage("submission.type." + type, null, type, locale));
            if (!group.contains(name)) {
                group.add(name);
            }
        }
        return byGroup.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> text(
                        "submission.types." + group.getKey(),
                        locale,
                        String.join(text("submission.types.comma", locale), group.getValue())))
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
