package org.marsad.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditKind;
import org.marsad.audit.AuditQuery;

/**
 * What an administrator looks for, as it was typed; whatever is none of the choices asks for nothing.
 *
 * @param from the first day, as {@code YYYY-MM-DD}
 * @param to the last day
 */
record AuditForm(
        @Nullable String account,
        @Nullable String act,
        @Nullable String kind,
        @Nullable String object,
        @Nullable String from,
        @Nullable String to) {

    /** @param zone whose days are meant */
    AuditQuery query(ZoneId zone) {
        LocalDate last = day(to);
        return new AuditQuery(
                text(account),
                chosen(AuditAct.values(), act),
                chosen(AuditKind.values(), kind),
                text(object),
                begin(day(from), zone),
                begin(last == null ? null : last.plusDays(1), zone));
    }

    /** True if anything was asked for. */
    public boolean isFilled() {
        return !(text(account) + text(act) + text(kind) + text(object) + text(from) + text(to)).isEmpty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <E extends Enum<E>> @Nullable E chosen(E[] all, @Nullable String code) {
        for (E each : all) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null || Math.abs(day.getYear()) > 9999
                ? null
                : day.atStartOfDay(zone).toInstant();
    }
}
