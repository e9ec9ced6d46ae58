package org.marsad.promise.internal;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a seed file that knows its file, line and field, so that whatever is wrong there can be said precisely. */
final class SeedNode {

    private static final Set<String> LANGUAGES = Set.of("ar", "en", "ckb");

    private final String file;
    private final String field;
    private final Node node;

    private SeedNode(String file, String field, Node node) {
        this.file = file;
        this.field = field;
        this.node = node;
    }

    static SeedNode parse(String file, Reader content) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(content);
            if (root == null) {
                throw new BrokenSeedException(file, 1, "(whole file)", "the file is empty");
            }
            return new SeedNode(file, "(whole file)", root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            throw new BrokenSeedException(file, line, "(syntax)", "this is not YAML: " + e.getProblem());
        }
    }

    BrokenSeedException broken(String problem) {
        return new BrokenSeedException(file, node.getStartMark().getLine() + 1, field, problem);
    }

    /** The fields of a mapping; a name that is not expected is an error, since it is most likely misspelt. */
    Map<String, SeedNode> fields(Set<String> expected) {
        if (!(node instanceof MappingNode mapping)) {
            throw broken("a group of fields is expected here");
        }
        Map<String, SeedNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = ((ScalarNode) tuple.getKeyNode()).getValue();
            SeedNode child = new SeedNode(file, below(name), tuple.getValueNode());
            if (!expected.contains(name)) {
                throw child.broken("there is no such field; possible are " + String.join(", ", sorted(expected)));
            }
            if (fields.put(name, child) != null) {
                throw child.broken("the field stands here twice");
            }
        }
        return fields;
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private String below(String name) {
        return field.startsWith("(") ? name : field + "." + name;
    }

    SeedNode required(Map<String, SeedNode> fields, String name) {
        SeedNode child = fields.get(name);
        if (child == null || child.isNull()) {
            throw new SeedNode(file, below(name), node).broken("the field is missing");
        }
        return child;
    }

    static Optional<SeedNode> optional(Map<String, SeedNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(child -> !child.isNull());
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    List<SeedNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw broken("a list is expected here");
        }
        List<SeedNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new SeedNode(file, (field.startsWith("(") ? "" : field) + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw broken("a text is expected here");
        }
        return scalar.getValue();
    }

    boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw broken("true or false is expected here, not \"" + text() + "\"");
        };
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw broken("\"" + text() + "\" is not a date of the form 2020-06-11");
        }
    }

    <E extends Enum<E>> E code(Class<E> type) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text())) {
                return each;
            }
        }
        List<String> known = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            known.add(each.name());
        }
        throw broken("\"" + text() + "\" is unknown; possible are " + String.join(", ", known));
    }

    String matching(String pattern, String what) {
        if (!text().matches(pattern)) {
            throw broken("\"" + text() + "\" is not " + what);
        }
        return text();
    }

    LocalizedText localized() {
        Set<String> expected = new HashSet<>(LANGUAGES);
        expected.add("translated");
        Map<String, SeedNode> fields = fields(expected);
        Map<String, String> texts = new HashMap<>();
        LANGUAGES.forEach(language -> optional(fields, language).ifPresent(text -> texts.put(language, text.text())));
        if (texts.isEmpty()) {
            throw broken("a text in ar, en or ckb is expected here");
        }
        return new LocalizedText(texts, translated(fields.get("translated"), texts));
    }

    private static Set<String> translated(@Nullable SeedNode list, Map<String, String> texts) {
        Set<String> translated = new HashSet<>();
        if (list != null) {
            for (SeedNode language : list.list()) {
                if (!texts.containsKey(language.text())) {
                    throw language.broken("there is no text in \"" + language.text() + "\" to mark as translated");
                }
                translated.add(language.text());
            }
        }
        return translated;
    }
}
