package org.marsad.audit.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.audit.AuditQuery;

/** A query as SQL: our words, with each value in its place outside of them. */
record Conditions(List<String> all, List<Object> values) {

    static Conditions of(AuditQuery query) {
        Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
        if (!query.account().isEmpty()) {
            conditions.and("account = ?", query.account());
        }
        if (query.act() != null) {
            conditions.and("act = ?", query.act().name());
        }
        if (query.kind() != null) {
            conditions.and("kind = ?", query.kind().name());
        }
        if (!query.object().isEmpty()) {
            conditions.and("object = ?", query.object());
        }
        if (query.from() != null) {
            conditions.and("at >= ?", Timestamp.from(query.from()));
        }
        if (query.until() != null) {
            conditions.and("at < ?", Timestamp.from(query.until()));
        }
        return conditions;
    }

    Conditions and(String condition, Object... of) {
        all.add(condition);
        Stream.of(of).forEach(values::add);
        return this;
    }

    String sql() {
        return String.join(" and ", all);
    }
}
