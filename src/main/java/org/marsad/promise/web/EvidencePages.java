package org.marsad.promise.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EntryWithdrawnException;
import org.marsad.promise.EvidenceCatalogue;
import org.marsad.promise.EvidenceDossier;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.PublishedEntry;
import org.marsad.promise.TimelineCorrections;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One published piece of evidence: what is shown of it, how it was verified, and how anybody checks it. */
@Controller
@InEveryLanguage
class EvidencePages {

    private final EvidenceCatalogue published;
    private final PromiseCatalogue catalogue;
    private final TimelineCorrections corrections;
    private final VersionHistory history;

    EvidencePages(
            EvidenceCatalogue published,
            PromiseCatalogue catalogue,
            TimelineCorrections corrections,
            VersionHistory history) {
        this.published = published;
        this.catalogue = catalogue;
        this.corrections = corrections;
        this.history = history;
    }

    @GetMapping("/evidence/{publicId}")
    ModelAndView evidence(@PathVariable String publicId) {
        try {
            return page(PublicIds.read(publicId)
                    .flatMap(published::evidence)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        } catch (EntryWithdrawnException withdrawn) {
            return tombstone(withdrawn.entryId());
        } catch (PromiseWithdrawnException withdrawn) {
            return tombstone(withdrawn.withdrawnAt(), history.latestNote(withdrawn.promiseId()), null, null);
        }
    }

    private ModelAndView page(EvidenceDossier evidence) {
        ModelAndView page = new ModelAndView("promise/evidence");
        page.addObject("evidence", evidence);
        page.addObject(
                "corrections",
                catalogue
                        .dossier(evidence.promise().id())
                        .map(promise -> promise.timeline().stream()
                                .filter(entry -> evidence.entry().correctedBy().contains(entry.id()))
                                .toList())
                        .orElseThrow());
        return page;
    }

    /** What remains of an entry stands in its timeline, with the reason. */
    private ModelAndView tombstone(UUID entryId) {
        PublishedEntry gone = corrections.find(entryId).orElseThrow();
        PromiseDossier.Entry entry = gone.entry();
        return tombstone(entry.withdrawnAt(), entry.text(), gone.promiseId(), entryId);
    }

    private static ModelAndView tombstone(
            @Nullable Instant at, @Nullable LocalizedText reason, @Nullable String promiseId, @Nullable UUID entryId) {
        ModelAndView tombstone = new ModelAndView("promise/evidence-withdrawn", HttpStatus.GONE);
        tombstone.addObject("withdrawnAt", at);
        tombstone.addObject("reason", reason);
        tombstone.addObject("promiseId", promiseId);
        tombstone.addObject("entryId", entryId);
        tombstone.addObject("noindex", true);
        return tombstone;
    }
}
