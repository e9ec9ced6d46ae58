package org.marsad.correction.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.SiteAddress;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes documents of the feed of corrections, in Arabic and English side by side. */
@Component
class CorrectionFeed {

    /** RFC 5005. */
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private final SiteAddress site;
    private final MessageSource messages;
    private final Languages languages;

    CorrectionFeed(SiteAddress site, MessageSource messages, Languages languages) {
        this.site = site;
        this.messages = messages;
        this.languages = languages;
    }

    /** @param archives how many archive documents there are; the last of them is the one before this document */
    byte[] newest(List<PublishedCorrection> corrections, int archives) {
        AtomWriter atom = begin("/corrections.atom", corrections);
        if (archives > 0) {
            atom.link("prev-archive", address(archives));
        }
        return end(atom, corrections);
    }

    byte[] archive(List<PublishedCorrection> corrections, int number, int archives) {
        AtomWriter atom = begin("/corrections/" + number + ".atom", corrections);
        atom.empty(HISTORY, "archive");
        atom.link("current", site.of("/corrections.atom"));
        if (number > 1) {
            atom.link("prev-archive", address(number - 1));
        }
        if (number < archives) {
            atom.link("next-archive", address(number + 1));
        }
        return end(atom, corrections);
    }

    private String address(int archive) {
        return site.of("/corrections/" + archive + ".atom");
    }

    /** One id for the feed in all its documents, the same as long as the site has its address. */
    private AtomWriter begin(String path, List<PublishedCorrection> corrections) {
        AtomWriter atom = new AtomWriter("fh", HISTORY);
        atom.text("id", urn(UUID.nameUUIDFromBytes(site.of("/corrections.atom").getBytes(StandardCharsets.UTF_8))));
        atom.text("title", both("correction.feed.title") + " · " + both("site.name"));
        atom.text("updated", updated(corrections).toString());
        atom.person("author", both("site.name"));
        atom.link("self", site.of(path));
        languages
                .codes()
                .forEach(language -> atom.link("alternate", site.of("/" + language + "/corrections"), language));
        return atom;
    }

    /** A feed without entries has been so since ever. */
    private static Instant updated(List<PublishedCorrection> corrections) {
        return corrections.stream()
                .map(PublishedCorrection::at)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private byte[] end(AtomWriter atom, List<PublishedCorrection> corrections) {
        corrections.forEach(correction -> entry(atom, correction));
        return atom.end();
    }

    private void entry(AtomWriter atom, PublishedCorrection correction) {
        atom.begin("entry");
        atom.text("id", urn(correction.id()));
        atom.text("title", title(correction, "ar") + " · " + title(correction, "en"));
        atom.text("updated", correction.at().toString());
        atom.text("published", correction.at().toString());
        String path = "/promises/" + correction.promiseId() + "#entry-" + correction.shownAt();
        languages.codes().forEach(language -> atom.link("alternate", site.of("/" + language + path), language));
        atom.category(correction.kind().name());
        LocalizedText text = correction.text();
        atom.paragraphs(text.texts());
        atom.endEntry();
    }

    private String title(PublishedCorrection correction, String language) {
        Locale locale = Locale.forLanguageTag(language);
        Object[] promise = {correction.promiseTitle().in(language)};
        String title = messages.getMessage("correction.feed." + correction.kind(), promise, locale);
        PromiseDossier.@Nullable RatingChange change = correction.change();
        return change == null
                ? title
                : messages.getMessage(
                        "correction.feed.change",
                        new Object[] {
                            title,
                            change.from().name().in(language),
                            change.to().name().in(language)
                        },
                        locale);
    }

    private String both(String key) {
        return messages.getMessage(key, null, Locale.forLanguageTag("ar")) + " · "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }

    private static String urn(UUID id) {
        return "urn:uuid:" + id;
    }
}
