package org.marsad.data.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feed;
import org.marsad.data.FeedEntry;
import org.marsad.promise.Licence;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.SiteAddress;

/** One document of a feed, in one language or in all of the site's side by side. */
final class FeedDocument {

    /** RFC 5005. */
    static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private static final String HTML = "text/html";
    private static final String ATOM = "application/atom+xml";

    private final Feed feed;
    private final @Nullable String language;
    private final List<String> languages;
    private final SiteAddress site;
    private final Licence licence;
    private final AtomWriter atom;

    /** @param languages those of the site, the reader's own first */
    FeedDocument(Feed feed, @Nullable String language, List<String> languages, SiteAddress site, Licence licence) {
        this.feed = feed;
        this.language = language;
        this.languages = languages;
        this.site = site;
        this.licence = licence;
        this.atom = new AtomWriter("fh", HISTORY, language);
    }

    /** One id for the feed in all its documents, the same as long as the site has its address. */
    FeedDocument head(String path, List<FeedEntry> entries, UnaryOperator<String> author) {
        byte[] name = address(".atom").getBytes(StandardCharsets.UTF_8);
        atom.text("id", urn(UUID.nameUUIDFromBytes(name)));
        atom.text("title", worded(each -> feed.title().apply(each) + " · " + author.apply(each)));
        atom.text("updated", updated(entries).toString());
        atom.person("author", worded(author));
        atom.link("self", address(path));
        atom.link("license", licence.url());
        languages.forEach(each -> atom.link("alternate", site.of("/" + each + feed.page()), HTML, each));
        languages.stream()
                .filter(each -> !each.equals(language))
                .forEach(each -> atom.link("alternate", site.of("/" + each + feed.path() + path), ATOM, each));
        return this;
    }

    FeedDocument archive() {
        atom.empty(HISTORY, "archive");
        return this;
    }

    FeedDocument link(String relation, String path) {
        atom.link(relation, address(path));
        return this;
    }

    byte[] with(List<FeedEntry> entries) {
        entries.forEach(this::entry);
        return atom.end();
    }

    private void entry(FeedEntry entry) {
        atom.begin("entry");
        atom.text("id", urn(entry.id()));
        atom.text("title", worded(entry.title()));
        atom.text("updated", entry.updated().toString());
        atom.text("published", entry.published().toString());
        languages.forEach(each -> atom.link("alternate", site.of("/" + each + entry.page()), HTML, each));
        atom.category(entry.category());
        if (entry.summary() != null) {
            atom.paragraphs("summary", texts(entry.summary()));
        }
        if (entry.content() != null) {
            atom.paragraphs("content", texts(entry.content()));
        }
        atom.endEntry();
    }

    private Map<String, String> texts(LocalizedText text) {
        return language == null ? text.texts() : Map.of(text.languageShownFor(language), text.in(language));
    }

    private String worded(UnaryOperator<String> words) {
        return language != null
                ? words.apply(language)
                : languages.stream().map(words).distinct().collect(Collectors.joining(" · "));
    }

    private String address(String path) {
        return site.of((language == null ? "" : "/" + language) + feed.path() + path);
    }

    /** A feed without entries has been so since ever. */
    private static Instant updated(List<FeedEntry> entries) {
        return entries.stream().map(FeedEntry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }

    /** Newest first, each id once: what happened to it last. */
    static List<FeedEntry> newestFirst(List<FeedEntry> oldestFirst) {
        Map<UUID, FeedEntry> byId = new LinkedHashMap<>();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            byId.putIfAbsent(oldestFirst.get(i).id(), oldestFirst.get(i));
        }
        return new ArrayList<>(byId.values());
    }
}
