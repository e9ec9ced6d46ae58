package org.marsad.promise.internal;

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
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a seed file that knows its file, line and field, so that whatever is wrong there can be said precisely. */
final class SeedNode {

    static final String WHOLE_FILE = "(whole file)";

    private final String file;
    private final String field;
    private final Node node;
    private final Languages languages;

    SeedNode(String file, String field, Node node, Languages languages) {
        this.file = file;
        this.field = field;
        this.node = node;
        this.languages = languages;
    }

    BrokenSeedException broken(String problem) {
        return new BrokenSeedException(file, node.getStartMark().getLine() + 1, field, problem);
    }

    /** Something is wrong with a field of this group because it is not there. */
    BrokenSeedException missing(String name, String problem) {
        return at(below(name), node).broken(problem);
    }

    private SeedNode at(String place, Node other) {
        return new SeedNode(file, place, other, languages);
    }

    /** The fields of a mapping; a name that is not expected is an error, since it is most likely misspelt. */
    Map<String, SeedNode> fields(Set<String> expected) {
        if (!(node instanceof MappingNode mapping)) {
            throw broken("a group of fields is expected here");
        }
        Map<String, SeedNode> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = name(tuple.getKeyNode());
            SeedNode child = at(below(name), tuple.getValueNode());
            if (!expected.contains(name)) {
                throw child.broken("there is no such field; possible are " + String.join(", ", sorted(expected)));
            }
            if (fields.put(name, child) != null) {
                throw child.broken("the field stands here twice");
            }
        }
        return fields;
    }

    private String name(Node key) {
        if (!(key instanceof ScalarNode scalar)) {
            throw at(field, key).broken("the name of a field is expected here");
        }
        return scalar.getValue();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private String below(String name) {
        return field.equals(WHOLE_FILE) ? name : field + "." + name;
    }

    SeedNode required(Map<String, SeedNode> fields, String name) {
        SeedNode child = fields.get(name);
        if (child == null) {
            throw missing(name, "the field is missing");
        }
        if (child.isNull()) {
            throw child.broken("the field is empty");
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
            items.add(at((field.equals(WHOLE_FILE) ? "" : field) + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw broken("a text is expected here");
        }
        // YAML can spell a character (\0) that no database stores.
        if (!TextRules.storable(scalar.getValue())) {
            throw broken("there is a control character in the text");
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
            return LocalDate.parse(matching("\\d{4}-\\d\\d-\\d\\d", "a date of the form 2020-06-11"));
        } catch (DateTimeException e) {
            throw broken("\"" + text() + "\" is not a day of the calendar");
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

    /** A text in every language of the site, which takes at most so many characters where it is stored. */
    LocalizedText localized(int longest) {
        Set<String> expected = new HashSet<>(languages.required());
        expected.addAll(languages.optional());
        expected.add("translated");
        Map<String, SeedNode> fields = fields(expected);
        Map<String, String> texts = new HashMap<>();
        languages
                .required()
                .forEach(language ->
                        texts.put(language, required(fields, language).text()));
        languages
                .optional()
                .forEach(language -> optional(fields, language).ifPresent(text -> texts.put(language, text.text())));
        LocalizedText text = new LocalizedText(texts, translated(fields, texts));
        int length = TextColumn.write(text).length();
        if (length > longest) {
            throw broken("with all its languages the text has " + length + " characters of at most " + longest);
        }
        return text;
    }

    private static Set<String> translated(Map<String, SeedNode> fields, Map<String, String> texts) {
        Set<String> translated = new HashSet<>();
        for (SeedNode language :
                optional(fields, "translated").map(SeedNode::list).orElse(List.of())) {
            if (!texts.containsKey(language.text())) {
                throw language.broken("there is no text in \"" + language.text() + "\" to mark as translated");
            }
            translated.add(language.text());
            if (translated.size() == texts.size()) {
                throw language.broken("not every language can be a translation: one is what was translated");
            }
        }
        return translated;
    }
}
