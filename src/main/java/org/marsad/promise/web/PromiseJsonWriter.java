package org.marsad.promise.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.Rating;
import org.marsad.promise.Sector;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.internal.Justification;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.springframework.stereotype.Component;

/** Writes promises as the JSON of the contract. */
@Component
class PromiseJsonWriter {

    private final SiteAddress site;
    private final Coded coded;
    private final PromiseCatalogue catalogue;
    private final EvidenceJsonWriter evidence;

    PromiseJsonWriter(SiteAddress site, Coded coded, PromiseCatalogue catalogue, EvidenceJsonWriter evidence) {
        this.site = site;
        this.coded = coded;
        this.catalogue = catalogue;
        this.evidence = evidence;
    }

    PromiseJson.RatingStep rating(Rating rating) {
        return new PromiseJson.RatingStep(
                rating.code(),
                rating.name().texts(),
                rating.rule().texts(),
                rating.colour(),
                rating.forecast(),
                rating.twoEditors());
    }

    PromiseJson.Overview overview(PromiseOverview promise) {
        return new PromiseJson.Overview(
                promise.id(),
                promise.title().texts(),
                translated(promise.title()),
                Coded.named(promise.sector().code(), promise.sector().name()),
                Coded.named(promise.maker().code(), promise.maker().name()),
                named(promise.rating()),
                coded.fromBundle("promise.schedule.", promise.schedule().name()),
                strength(promise.evidenceStrength()),
                promise.updatedAt(),
                site.of("/promises/" + promise.id()));
    }

    PromiseJson.Dossier dossier(PromiseDossier dossier) {
        PromiseJson.Overview overview = overview(dossier.overview());
        LocalizedText justification = Justification.joined(dossier.justification());
        return new PromiseJson.Dossier(
                overview.id(),
                overview.title(),
                justification == null
                        ? translated(dossier.overview().title(), dossier.text())
                        : translated(dossier.overview().title(), dossier.text(), justification),
                overview.sector(),
                overview.maker(),
                overview.rating(),
                overview.schedule(),
                overview.evidenceStrength(),
                dossier.reviewDate(),
                overview.updatedAt(),
                overview.url(),
                dossier.text().texts(),
                justification == null ? Map.of() : justification.texts(),
                dossier.timeline().stream().map(this::entry).toList());
    }

    private PromiseJson.Entry entry(PromiseDossier.Entry entry) {
        return new PromiseJson.Entry(
                entry.id(),
                entry.date().date(),
                entry.date().precision(),
                entry.kind(),
                entry.isWithdrawn() ? Map.of() : entry.text().texts(),
                entry.note() == null ? translated(entry.text()) : translated(entry.text(), entry.note()),
                entry.note() == null ? null : entry.note().texts(),
                entry.change() == null
                        ? null
                        : new PromiseJson.Change(
                                named(entry.change().from()),
                                named(entry.change().to())),
                entry.sources().stream()
                        .map(source -> new PromiseJson.Source(
                                source.title().texts(), translated(source.title()), absolute(source.url())))
                        .toList(),
                entry.evidence().stream().map(evidence::item).toList(),
                entry.publishedAt(),
                entry.corrects(),
                entry.correctedBy(),
                entry.withdrawnAt() == null
                        ? null
                        : new PromiseJson.Withdrawal(
                                entry.withdrawnAt(), entry.text().texts()));
    }

    private String absolute(String url) {
        return url.startsWith("/") ? site.of(url) : url;
    }

    private static Map<String, Object> named(Rating rating) {
        return Coded.named(rating.code(), rating.name());
    }

    @Nullable
    private Map<String, Object> strength(@Nullable EvidenceStrength strength) {
        return strength == null ? null : coded.fromBundle("promise.strength.", strength.name());
    }

    /** A version of a promise, with the names of what it changed. */
    PromiseJson.Version version(PromiseVersion version, List<String> changed) {
        PromiseContent content = version.content();
        return new PromiseJson.Version(
                version.number(),
                version.kind().name(),
                version.publishedAt(),
                changed,
                version.note() == null ? null : version.note().texts(),
                content.title().texts(),
                translated(content.title(), content.text()),
                Coded.named(content.sector(), sector(content.sector())),
                Coded.named(content.maker(), content.makerName()),
                content.text().texts(),
                coded.fromBundle("promise.schedule.", content.schedule().name()),
                strength(content.evidenceStrength()));
    }

    /** A sector that the file no longer lists is named by its code. */
    private LocalizedText sector(String code) {
        return catalogue.sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .map(Sector::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(Map.of("ar", code, "en", code)));
    }

    private static List<String> translated(LocalizedText... texts) {
        Set<String> languages = new TreeSet<>();
        for (LocalizedText text : texts) {
            languages.addAll(text.translated());
        }
        return List.copyOf(languages);
    }
}
