package org.marsad.security.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request that something in the running application would serve.
 *
 * @param path with a pair of braces for each variable: {@code /promises/{}/history}
 */
record Found(String method, String path) implements Comparable<Found> {

    private static final String SOME_ID = "00000000-0000-0000-0000-000000000000";

    /** A variable that takes nothing but these words. */
    private static final Pattern CHOICE = Pattern.compile("\\{(?!language)\\w+:([\\w-]+(?:\\|[\\w-]+)+)}");

    /** From a path pattern of Spring or Jersey; a wildcard at its end stands for anything that has no pattern of its own. */
    static Stream<Found> of(String method, String pattern) {
        Matcher choice = CHOICE.matcher(pattern);
        return choice.find()
                ? Arrays.stream(choice.group(1).split("\\|"))
                        .flatMap(word -> of(method, choice.replaceFirst(Matcher.quoteReplacement(word))))
                : Stream.of(new Found(method.toUpperCase(Locale.ROOT), normal(pattern)));
    }

    /** A query that it needs, to be let through. */
    String query() {
        return path.contains("/history/user-operation") ? "taskId=1" : "";
    }

    /** A path that the pattern matches. */
    String sample() {
        return path.replace("/{language}", "/ar")
                .replace("/engine/engine/{}", "/engine/engine/default")
                .replace("/plugin/base/{}", "/plugin/base/default")
                .replace("/auth/user/{}", "/auth/user/default")
                .replaceFirst(
                        "/engine/engine/default/process-definition/\\{}",
                        "/engine/engine/default/process-definition/a:1:2")
                .replace("{}", SOME_ID)
                .replaceAll("\\*+", "x");
    }

    private static String normal(String pattern) {
        StringBuilder path = new StringBuilder();
        StringBuilder variable = new StringBuilder();
        int depth = 0;
        for (char c : pattern.toCharArray()) {
            if (c == '}' && --depth == 0) {
                path.append(variable.toString().startsWith("language") ? "{language}" : "{}");
                variable.setLength(0);
            }
            if (depth > 0) {
                variable.append(c);
            } else if (c != '{' && c != '}') {
                path.append(c);
            }
            if (c == '{') {
                depth++;
            }
        }
        String flat = ("/" + path).replaceAll("/+", "/").replaceFirst("/\\*+$", "/{}");
        return flat.length() > 1 && flat.endsWith("/") ? flat.substring(0, flat.length() - 1) : flat;
    }

    @Override
    public int compareTo(Found other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
