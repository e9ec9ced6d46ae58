package org.marsad.inspection.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the worker's {@code detect} answered, with everything in it that is not as it should be left out: a hostile file
 * may have taken the worker over.
 *
 * @param findings names of findings; not yet known to be ones
 */
record Detection(String type, @Nullable String extensionType, String tool, Set<String> findings) {

    private static final String UNRECOGNISED = "application/octet-stream";

    /** RFC 6838: names of at most 127 characters; ours are one column of so many in all. */
    private static final Pattern TYPE = Pattern.compile("(?=.{3,127}$)[a-z]+/[a-z0-9][a-z0-9!#$&^_.+-]*");

    private static final Pattern TOOL = Pattern.compile("[\\w .-]{1,100}");

    static Detection of(JsonNode result) {
        String type = type(result.path("detectedType"));
        String tool = result.path("tool").asText();
        Set<String> findings = new TreeSet<>();
        result.path("findings").forEach(each -> findings.add(each.asText()));
        return new Detection(
                type == null ? UNRECOGNISED : type,
                type(result.path("extensionType")),
                TOOL.matcher(tool).matches() ? tool : "unknown",
                findings);
    }

    @Nullable
    private static String type(JsonNode node) {
        return TYPE.matcher(node.asText()).matches() ? node.asText() : null;
    }

    boolean isUnrecognised() {
        return type.equals(UNRECOGNISED);
    }
}
