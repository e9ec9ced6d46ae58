package org.marsad.promise.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier.Source;

/** The sources a promise file names, by the keys its timeline entries refer to them with. */
final class SeedSources {

    private static final Set<String> FIELDS = Set.of("key", "file", "sha256", "url", "title");
    private static final int LONGEST_TITLE = 4000;

    private final Map<String, Source> sources = new HashMap<>();

    private SeedSources() {}

    static SeedSources read(@Nullable SeedNode list, SeedFiles files) {
        SeedSources sources = new SeedSources();
        if (list != null) {
            list.list().forEach(node -> sources.add(node, files));
        }
        return sources;
    }

    private void add(SeedNode node, SeedFiles files) {
        Map<String, SeedNode> fields = node.fields(FIELDS);
        SeedNode key = node.required(fields, "key");
        LocalizedText title = node.required(fields, "title").localized(LONGEST_TITLE);
        if (sources.put(key.text(), new Source(title, address(node, fields, files))) != null) {
            throw key.broken("the key \"" + key.text() + "\" stands here twice");
        }
    }

    private static String address(SeedNode node, Map<String, SeedNode> fields, SeedFiles files) {
        Optional<SeedNode> url = SeedNode.optional(fields, "url");
        if (url.isEmpty()) {
            return "/" + archived(node, fields, files);
        }
        for (String other : List.of("file", "sha256")) {
            SeedNode.optional(fields, other).ifPresent(field -> {
                throw field.broken("a source has either a url or a file with its sha256");
            });
        }
        return url.get().matching("https?://\\S{1,1990}", "an address that begins with https:// or http://");
    }

    /** An archived source counts only while it is, byte for byte, what was archived. */
    private static String archived(SeedNode node, Map<String, SeedNode> fields, SeedFiles files) {
        SeedNode file = node.required(fields, "file");
        byte[] content = files.source(file.text())
                .orElseThrow(() -> file.broken("there is no file \"" + file.text() + "\" below seeds"));
        SeedNode expected = node.required(fields, "sha256");
        if (!Hashes.sha256(content).equals(expected.text())) {
            throw expected.broken("the archived source has another SHA-256: " + Hashes.sha256(content));
        }
        return file.text();
    }

    Source named(SeedNode key) {
        Source source = sources.get(key.text());
        if (source == null) {
            throw key.broken("\"" + key.text() + "\" is not a key of this file's sources");
        }
        return source;
    }
}
