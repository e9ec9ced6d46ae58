package org.marsad.promise.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PublicationLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log with the entries as they are now: nothing that was withdrawn since is in it. */
@Component
@Transactional(readOnly = true)
class StoredPublicationLog implements PublicationLog {

    private final JdbcClient jdbc;
    private final PublicationLogRows rows;
    private final TimelineRows timeline;

    StoredPublicationLog(JdbcClient jdbc, PublicationLogRows rows, TimelineRows timeline) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.timeline = timeline;
    }

    @Override
    public long last(Scope scope) {
        return rows.last(scope);
    }

    @Override
    public List<Item> between(Scope scope, long first, long last) {
        List<PublicationLogRows.Row> found = rows.between(scope, first, last);
        Map<UUID, Subject> subjects = subjects(found);
        return found.stream()
                .map(row ->
                        new Item(row.entryId(), row.promiseId(), row.event(), row.at(), subjects.get(row.entryId())))
                .toList();
    }

    private Map<UUID, Subject> subjects(List<PublicationLogRows.Row> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, LocalizedText> titles =
                titles(found.stream().map(PublicationLogRows.Row::promiseId).collect(Collectors.toSet()));
        Map<UUID, Subject> subjects = new HashMap<>();
        timeline.find(found.stream().map(PublicationLogRows.Row::entryId).collect(Collectors.toSet()))
                .forEach(owned -> {
                    LocalizedText title = titles.get(owned.promiseId());
                    if (title != null) {
                        subjects.put(owned.entry().id(), new Subject(title, owned.entry()));
                    }
                });
        return subjects;
    }

    private Map<String, LocalizedText> titles(Iterable<String> promises) {
        Map<String, LocalizedText> titles = new HashMap<>();
        // Asked for those that are not withdrawn H2 would look through all of them instead of through these.
        jdbc.sql("select id, title, withdrawn_at from promise where id in (:ids)")
                .param("ids", promises)
                .query(row -> {
                    if (row.getTimestamp(3) == null) {
                        titles.put(row.getString(1), TextColumn.read(row.getString(2)));
                    }
                });
        return titles;
    }
}
