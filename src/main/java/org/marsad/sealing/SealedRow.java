package org.marsad.sealing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seals and opens the columns of one row. */
public final class SealedRow {

    private final TextKey key;
    private final String row;

    SealedRow(TextKey key, String table, Object... parts) {
        this.key = key;
        this.row = Stream.concat(Stream.of(table), Stream.of(parts))
                .map(SealedRow::written)
                .collect(Collectors.joining("\0"));
    }

    /** Drivers hand the same time over as different types. */
    private static String written(Object part) {
        if (part instanceof Instant time) {
            return Long.toString(time.toEpochMilli());
        }
        if (part instanceof OffsetDateTime time) {
            return Long.toString(time.toInstant().toEpochMilli());
        }
        return part instanceof Date time ? Long.toString(time.getTime()) : part.toString();
    }

    /** What to store of a text. */
    public String seal(String column, String text) {
        return key.seal(place(column), text);
    }

    /** The same of one that may be missing, which stays so. */
    public @Nullable String sealAny(String column, @Nullable Object text) {
        return text == null ? null : seal(column, text.toString());
    }

    /** The text of what was stored. @throws BrokenSealException if it is not what was sealed here */
    public String open(String column, String stored) {
        return key.open(place(column), stored);
    }

    /** The same of one that may be missing. */
    public @Nullable String openAny(String column, @Nullable String stored) {
        return stored == null ? null : open(column, stored);
    }

    private String place(String column) {
        return "marsad text\0" + row + '\0' + column;
    }
}
