package org.marsad.promise.internal;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.marsad.promise.Languages;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a seed file as YAML in UTF-8, strictly: what is not that is said with its line. */
final class SeedParser {

    private final String file;

    private final Languages languages;

    private SeedParser(String file, Languages languages) {
        this.file = file;
        this.languages = languages;
    }

    /** A file whose every text stands in the required languages. */
    static SeedNode parse(String file, byte[] content, Languages languages) {
        SeedParser parser = new SeedParser(file, languages);
        return parser.parse(parser.text(content));
    }

    private SeedNode parse(String text) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new BrokenSeedException(file, 1, SeedNode.WHOLE_FILE, "the file is empty");
            }
            return new SeedNode(file, SeedNode.WHOLE_FILE, root, languages);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String problem = Objects.requireNonNullElse(e.getProblem(), String.valueOf(e.getContext()));
            throw syntax(mark == null ? 1 : mark.getLine() + 1, "this is not YAML: " + problem);
        } catch (YAMLException e) {
            throw syntax(1, "this is not YAML: " + e.getMessage());
        }
    }

    /** Decoded without repair: a replaced character in a quotation would be a forged one. */
    private String text(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            throw syntax(lineAt(content, bytes.position()), "this is not UTF-8");
        }
        String decoded = text.flip().toString();
        refuseControlCharacters(decoded);
        return decoded;
    }

    private void refuseControlCharacters(String text) {
        int line = 1;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int character = text.codePointAt(at);
            if (!StreamReader.isPrintable(character)) {
                throw syntax(line, "the character U+%04X cannot stand in YAML".formatted(character));
            }
            line += character == '\n' ? 1 : 0;
        }
    }

    private static int lineAt(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private BrokenSeedException syntax(int line, String problem) {
        return new BrokenSeedException(file, line, "(syntax)", problem);
    }
}
