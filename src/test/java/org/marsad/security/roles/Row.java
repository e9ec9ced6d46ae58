package org.marsad.security.roles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of {@code roles.txt}: who gets through with these methods on these paths, and what the others meet.
 *
 * @param path as {@link Found} has it; two asterisks at its end stand for any rest
 * @param answers one for each {@link Role}
 */
record Row(List<String> methods, String path, List<String> answers) {

    static final String ENGINE = "<engine>";

    private static final List<String> WAYS_IN = List.of("/engine-rest", "/camunda/api/engine/engine/{}");

    static List<Row> all() {
        try {
            return new ClassPathResource("roles.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(Row::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Row> read(String line) {
        String[] columns = line.strip().split("\\s+");
        List<String> methods = List.of(columns[0].split(","));
        List<String> answers = columns.length == 3
                ? java.util.Collections.nCopies(Role.values().length, columns[2])
                : Arrays.asList(columns).subList(2, columns.length);
        if (answers.size() != Role.values().length) {
            throw new IllegalArgumentException(line);
        }
        return columns[1].startsWith(ENGINE)
                ? WAYS_IN.stream().map(way -> new Row(methods, columns[1].replace(ENGINE, way), answers))
                : Stream.of(new Row(methods, columns[1], answers));
    }

    boolean isFor(Found request) {
        boolean place = path.endsWith("/**")
                ? (request.path() + "/").startsWith(path.substring(0, path.length() - 2))
                : request.path().equals(path);
        return place && (methods.contains("*") || methods.contains(request.method()));
    }

    Answer answer(Role role) {
        return Answer.of(answers.get(role.ordinal()));
    }

    @Override
    public String toString() {
        return String.join(",", methods) + " " + path;
    }
}
