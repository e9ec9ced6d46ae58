package org.marsad.inspection.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.marsad.inspection.Finding;

/**
 * What the worker's {@code detect} answered, with everything in it that is not as it should be left out: a hostile file
 * may have taken the worker over.
 *
 * @param findings what the structure check found
 */
record Detection(String type, @Nullable String extensionType, String tool, Set<Finding> findings) {

    private static final String UNRECOGNISED = "application/octet-stream";

    /** RFC 6838: names of at most 127 characters; ours are one column of so many in all. */
    private static final Pattern TYPE = Pattern.compile("(?=.{3,127}$)[a-z]+/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private static final Pattern TOOL = Pattern.compile("[\\w .-]{1,100}");

    static Detection of(JsonNode result) {
        String type = type(result.path("detectedType"));
        String tool = result.path("tool").asText();
        EnumSet<Finding> findings = EnumSet.noneOf(Finding.class);
        result.path("findings").forEach(each -> named(each.asText()).ifPresent(findings::add));
        return new Detection(
                type == null ? UNRECOGNISED : type,
                type(result.path("extensionType")),
                TOOL.matcher(tool).matches() ? tool : "unknown",
                findings);
    }

    private static Optional<Finding> named(String name) {
        return Stream.of(Finding.values())
                .filter(finding -> finding.name().equals(name))
                .findFirst();
    }

    @Nullable
    private static String type(JsonNode node) {
        return TYPE.matcher(node.asText()).matches() ? node.asText() : null;
    }

    boolean isUnrecognised() {
        return type.equals(UNRECOGNISED);
    }
}
