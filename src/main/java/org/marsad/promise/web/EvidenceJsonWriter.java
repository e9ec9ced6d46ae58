package org.marsad.promise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.EvidenceDossier;
import org.marsad.promise.EvidenceRecord;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseSummary;
import org.marsad.promise.PublishedCopy;
import org.marsad.promise.PublishedEvidence;
import org.marsad.promise.SiteAddress;
import org.springframework.stereotype.Component;

/** Writes published evidence as the JSON of the contract. */
@Component
class EvidenceJsonWriter {

    private final SiteAddress site;
    private final Coded coded;

    EvidenceJsonWriter(SiteAddress site, Coded coded) {
        this.site = site;
        this.coded = coded;
    }

    EvidenceJson.Page page(EvidenceDossier evidence) {
        PromiseSummary promise = evidence.promise();
        PromiseDossier.Entry entry = evidence.entry();
        String address = site.of("/promises/" + promise.id());
        return new EvidenceJson.Page(
                item(evidence.item()),
                new EvidenceJson.Promise(
                        promise.id(),
                        promise.title().texts(),
                        List.copyOf(promise.title().translated()),
                        address),
                new EvidenceJson.Entry(
                        entry.id(),
                        entry.date().date(),
                        entry.date().precision(),
                        entry.correctedBy(),
                        address + "#entry-" + entry.id()));
    }

    EvidenceJson.Item item(PublishedEvidence item) {
        PublishedCopy copy = item.copy();
        String page = site.of("/evidence/" + item.publicId());
        return new EvidenceJson.Item(
                item.publicId(),
                item.kind(),
                item.mediaType(),
                item.commitment(),
                copy == null ? null : page + "/copy",
                copy == null ? null : copy.sha256(),
                copy == null ? null : copy.mediaType(),
                copy == null ? null : copy.size(),
                copy == null ? null : copy.redactions(),
                item.withheld(),
                verified(item.record()),
                page);
    }

    private EvidenceJson.@Nullable Verified verified(@Nullable EvidenceRecord kept) {
        return kept == null
                ? null
                : new EvidenceJson.Verified(
                        coded.fromBundle("record.conclusion.", kept.conclusion()),
                        coded.fromBundle("promise.strength.", kept.strength().name()),
                        kept.methods().stream()
                                .map(method -> coded.fromBundle("record.method.", method))
                                .toList(),
                        kept.claimedDate(),
                        kept.claimedPlace(),
                        kept.verifiedDate(),
                        kept.verifiedPlace(),
                        kept.verifiedOn(),
                        kept.approvedOn(),
                        kept.confirmedOn(),
                        kept.processVersion());
    }
}
