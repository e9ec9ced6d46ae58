package org.marsad.promise.internal.search;

/** What a search finds; named in the bundles under {@code search.kind.<NAME>}. */
public enum FindingKind {
    /** A promise by its title, text, justification or maker. */
    PROMISE("p"),
    /** An entry of a timeline by its text, note or sources. */
    TIMELINE_ENTRY("t"),
    /** A published evidence item by the entry it proves, or as a whole by its id or one of its hashes. */
    EVIDENCE("e");

    private final String prefix;

    FindingKind(String prefix) {
        this.prefix = prefix;
    }

    String key(Object id) {
        return prefix + ":" + id;
    }

    static FindingKind ofKey(String key) {
        for (FindingKind kind : values()) {
            if (key.startsWith(kind.prefix + ":")) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no key: " + key);
    }

    static String id(String key) {
        return key.substring(2);
    }
}
