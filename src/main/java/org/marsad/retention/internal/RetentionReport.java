package org.marsad.retention.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would be purged now.
 *
 * @param enabled false if nothing is purged, whatever is due
 * @param submissions how many are due
 * @param items of evidence, together
 * @param bytes of their originals, together
 * @param corrections how many requests for corrections are due beside them
 * @param byReason how many of each reason; those that were withdrawn under WITHDRAWN
 * @param due each of them, whose end is the longest ago first
 */
public record RetentionReport(
        boolean enabled,
        int submissions,
        long items,
        long bytes,
        long corrections,
        Map<String, Long> byReason,
        List<Line> due) {

    /** One of them, as staff know it. */
    public record Line(long number, String status, @Nullable String reason, Instant endedAt, int items, long bytes) {}

    static RetentionReport of(boolean enabled, List<Due> due, long corrections) {
        return new RetentionReport(
                enabled,
                due.size(),
                due.stream().mapToLong(Due::items).sum(),
                due.stream().mapToLong(Due::bytes).sum(),
                corrections,
                due.stream()
                        .collect(Collectors.groupingBy(RetentionReport::reason, TreeMap::new, Collectors.counting())),
                due.stream().map(RetentionReport::line).toList());
    }

    private static String reason(Due each) {
        return each.reason() == null ? each.status() : each.reason();
    }

    private static Line line(Due each) {
        return new Line(each.number(), each.status(), each.reason(), each.endedAt(), each.items(), each.bytes());
    }
}
