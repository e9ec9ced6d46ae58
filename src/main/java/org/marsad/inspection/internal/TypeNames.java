package org.marsad.inspection.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of one and the same type, as browsers and registries write it. Everything else is compared exactly. */
final class TypeNames {

    private static final List<Set<String>> ALIASES = List.of(
            Set.of("image/jpeg", "image/jpg", "image/pjpeg"),
            Set.of("image/png", "image/x-png"),
            Set.of("image/heic", "image/heif"),
            Set.of("audio/mpeg", "audio/mp3", "audio/x-mp3", "audio/mpeg3"),
            Set.of("audio/mp4", "audio/x-m4a", "audio/m4a", "audio/mp4a-latm"),
            Set.of("audio/ogg", "audio/vorbis", "audio/opus", "application/ogg", "audio/x-ogg", "audio/x-vorbis+ogg"),
            Set.of("video/webm", "audio/webm"),
            Set.of("video/mp4", "application/mp4", "video/x-m4v"),
            Set.of("application/pdf", "application/x-pdf"));

    /** What browsers say when they do not know. */
    private static final Set<String> UNKNOWN = Set.of("", "application/octet-stream", "binary/octet-stream");

    private TypeNames() {}

    /** The declared type without parameters, in lower case; null if nothing was really declared. */
    @Nullable
    static String declared(@Nullable String declaredType) {
        if (declaredType == null) {
            return null;
        }
        String base = declaredType
                .split(";", 2)[0]
                .replaceAll("\\p{Cntrl}", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(base)) {
            return null;
        }
        return base.length() > 127 ? base.substring(0, 127) : base; // RFC 6838: at most 127 characters a part
    }

    static boolean same(String one, String other) {
        return one.equals(other) || ALIASES.stream().anyMatch(names -> names.contains(one) && names.contains(other));
    }
}
