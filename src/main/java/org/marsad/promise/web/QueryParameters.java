package org.marsad.promise.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseOrder;

/** Reads the parameters of a query; an empty one counts as not given. */
final class QueryParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    /** Each word of a search costs a look at every promise. */
    private static final int LONGEST_TEXT = 200;

    /** Four digits, as RFC 3339 has it; beyond lie years that no database takes. */
    private static final int LAST_YEAR = 9999;

    private QueryParameters() {}

    /** A control character finds nothing, and PostgreSQL refuses to look for one of them. */
    @Nullable
    static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidQueryException(field);
        }
        return value;
    }

    static int limit(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new InvalidQueryException("limit");
    }

    @Nullable
    static Instant time(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            if (time.getYear() >= 1 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Said below, as for a year out of range.
        }
        throw new InvalidQueryException(field);
    }

    /** What changed last comes first unless the reader asks for something else. */
    static PromiseOrder order(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return PromiseOrder.LATEST_CHANGE;
        }
        for (PromiseOrder order : PromiseOrder.values()) {
            if (order.name().equals(value)) {
                return order;
            }
        }
        throw new InvalidQueryException("sort");
    }
}
