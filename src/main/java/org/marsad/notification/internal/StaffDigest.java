package org.marsad.notification.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.marsad.WorkingDays;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the staff once on each working day what waits; late rather than never, when Marsad starts later. */
@Component
class StaffDigest {

    private final MailSettings settings;
    private final WorkingDays calendar;
    private final StaffMail mail;
    private final Clock clock;
    private final AtomicReference<LocalDate> written = new AtomicReference<>(LocalDate.MIN);

    StaffDigest(MailSettings settings, WorkingDays calendar, StaffMail mail, Clock clock) {
        this.settings = settings;
        this.calendar = calendar;
        this.mail = mail;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void look() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        LocalDate day = now.toLocalDate();
        boolean due = calendar.isWorkingDay(day) && !now.toLocalTime().isBefore(settings.digestAt());
        if (settings.enabled() && due && !day.equals(written.get())) {
            mail.digest(day);
            written.set(day);
        }
    }
}
