package org.marsad.evidence.internal.preview;

import java.util.Set;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceKind;

/** How an item is shown, by its detected type. */
public enum Shape {
    IMAGE,
    /** A PDF: page by page. */
    PAGES,
    /** An office document: page by page where an office suite is installed, else its text alone. */
    OFFICE,
    VIDEO,
    AUDIO,
    /** A statement or plain text. */
    TEXT,
    /** A link, or a type that is no evidence. */
    NONE;

    private static final Set<String> OFFICE_TYPES = Set.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet");

    /** The shape of an item; NONE until its type is known. */
    public static Shape of(EvidenceItem item) {
        String type = item.mediaType();
        if (item.kind() == EvidenceKind.LINK || type == null) {
            return NONE;
        }
        if (type.equals("application/pdf")) {
            return PAGES;
        }
        if (OFFICE_TYPES.contains(type)) {
            return OFFICE;
        }
        return byFamily(type);
    }

    private static Shape byFamily(String type) {
        return switch (type.substring(0, Math.max(0, type.indexOf('/')))) {
            case "image" -> IMAGE;
            case "video" -> VIDEO;
            case "audio" -> AUDIO;
            case "text" -> TEXT;
            default -> NONE;
        };
    }

    /** True for what is looked at page by page. */
    public boolean hasPages() {
        return this == PAGES || this == OFFICE;
    }

    /** True for what rectangles can be drawn on. */
    public boolean isSeen() {
        return this == IMAGE || this == VIDEO || hasPages();
    }
}
