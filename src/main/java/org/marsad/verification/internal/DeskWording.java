package org.marsad.verification.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the desk words kinds of work, ages and weeks. */
@Component
public class DeskWording {

    private final Clock clock;
    private final MessageSource messages;

    DeskWording(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** The kind of work behind a task's definition key, or the key where we have no words for it yet. */
    public String work(String task, Locale locale) {
        String words = messages.getMessage("desk.work." + task, null, task, locale);
        return words == null ? task : words;
    }

    /** How long it is ago, in the largest unit that says enough: hours below two days, then days. */
    public String age(@Nullable Instant since, Locale locale) {
        if (since == null) {
            return "";
        }
        Duration age = Duration.between(since, clock.instant());
        long days = age.toDays();
        return days < 2 ? counted("hours", Math.max(0, age.toHours()), locale) : counted("days", days, locale);
    }

    private String counted(String unit, long number, Locale locale) {
        return messages.getMessage("desk.age." + unit, new Object[] {number}, locale);
    }
}
