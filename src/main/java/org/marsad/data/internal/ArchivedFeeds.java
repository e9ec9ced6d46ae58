package org.marsad.data.internal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feed;
import org.marsad.data.FeedEntry;
import org.marsad.data.Feeds;
import org.marsad.promise.Languages;
import org.marsad.promise.Licence;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.Team;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Feeds in documents of fifty places; of an archive as long as a government's term every document is as quick. */
@Component
class ArchivedFeeds implements Feeds {

    /** Places of a document. */
    static final int PER_DOCUMENT = 50;

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final SiteAddress site;
    private final Languages languages;
    private final MessageSource messages;
    private final Licence licence;

    ArchivedFeeds(SiteAddress site, Languages languages, MessageSource messages, Team team) {
        this.site = site;
        this.languages = languages;
        this.messages = messages;
        this.licence = team.licence();
    }

    @Override
    public ResponseEntity<byte[]> newest(Feed feed, @Nullable String language) {
        long last = feed.items().last();
        long archives = last > PER_DOCUMENT ? last / PER_DOCUMENT : 0;
        List<FeedEntry> entries = entries(feed, Math.max(1, last - PER_DOCUMENT + 1), last);
        FeedDocument document = begin(feed, language).head(".atom", entries, author());
        if (archives > 0) {
            document.link("prev-archive", path(archives));
        }
        return answer(document.with(entries));
    }

    @Override
    public ResponseEntity<byte[]> archive(Feed feed, @Nullable String language, String number) {
        long archives = feed.items().last() / PER_DOCUMENT;
        if (!number.matches("[1-9][0-9]{0,8}") || Long.parseLong(number) > archives) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        long archive = Long.parseLong(number);
        List<FeedEntry> entries = entries(feed, (archive - 1) * PER_DOCUMENT + 1, archive * PER_DOCUMENT);
        FeedDocument document = begin(feed, language)
                .head(path(archive), entries, author())
                .archive()
                .link("current", ".atom");
        if (archive > 1) {
            document.link("prev-archive", path(archive - 1));
        }
        if (archive < archives) {
            document.link("next-archive", path(archive + 1));
        }
        return answer(document.with(entries));
    }

    private FeedDocument begin(Feed feed, @Nullable String language) {
        List<String> ordered = new ArrayList<>(languages.codes());
        if (language != null && ordered.remove(language)) {
            ordered.add(0, language);
        }
        return new FeedDocument(feed, language, ordered, site, licence);
    }

    private static List<FeedEntry> entries(Feed feed, long first, long last) {
        return last == 0 ? List.of() : FeedDocument.newestFirst(feed.items().between(first, last));
    }

    private UnaryOperator<String> author() {
        return language -> messages.getMessage("site.name", null, Locale.forLanguageTag(language));
    }

    private static String path(long archive) {
        return "/" + archive + ".atom";
    }

    /** Asked for again each time: what is withdrawn must be gone at once. Who has it already is told so by its ETag. */
    private static ResponseEntity<byte[]> answer(byte[] document) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .eTag('"' + HexFormat.of().formatHex(Sha256.digest().digest(document)) + '"')
                .body(document);
    }
}
