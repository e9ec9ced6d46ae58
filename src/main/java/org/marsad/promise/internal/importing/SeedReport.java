package org.marsad.promise.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.marsad.StartRefusedException;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.ImportedSeeds;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.internal.importing.ImportReport.Outcome;
import org.marsad.promise.internal.importing.ImportReport.Problem;
import org.marsad.promise.internal.importing.ImportReport.Row;
import org.springframework.stereotype.Component;

/**
 * Says of each promise file what it would bring. As at the start, a promise that is there already is left as it is; what
 * a new one brings of history is history, with the sources it names.
 */
@Component
class SeedReport {

    private final ImportedSeeds seeds;
    private final PromiseVersions versions;
    private final PromiseCatalogue catalogue;
    private final Proposals proposals;

    SeedReport(ImportedSeeds seeds, PromiseVersions versions, PromiseCatalogue catalogue, Proposals proposals) {
        this.seeds = seeds;
        this.versions = versions;
        this.catalogue = catalogue;
        this.proposals = proposals;
    }

    ImportReport of(List<UploadedFile> files, String reason) {
        ImportedSeeds.Reading reading = seeds.reading();
        List<Row> rows = new ArrayList<>();
        for (UploadedFile file : files) {
            rows.add(row(reading, file, reason));
        }
        return new ImportReport(rows);
    }

    private Row row(ImportedSeeds.Reading reading, UploadedFile file, String reason) {
        ImportedPromise seed;
        try {
            seed = reading.read(file.name(), file.content());
        } catch (StartRefusedException broken) {
            // The sentence names file, line and field, as it does at the start.
            return Row.wrong(file.name(), "", List.of(Problem.of("", "seed", Objects.toString(broken.getMessage()))));
        }
        Optional<PromiseVersion> latest = versions.latest(seed.id());
        if (latest.isPresent()) {
            return Row.unchanged(file.name(), seed.id(), List.of(Problem.of("", "seedThere")));
        }
        if (proposals.openFor(seed.id()).isPresent()) {
            return Row.wrong(file.name(), seed.id(), List.of(Problem.of("", "held")));
        }
        return otherName(seed)
                ? Row.wrong(file.name(), seed.id(), List.of(Problem.of("maker.name", "makerName")))
                : new Row(
                        file.name(),
                        seed.id(),
                        Outcome.NEW,
                        List.of(),
                        new Draft(seed.id(), Kind.CREATE, 0, seed.content(), null, reason),
                        seed);
    }

    private boolean otherName(ImportedPromise seed) {
        return catalogue.makers().stream()
                .anyMatch(maker -> maker.code().equals(seed.content().maker())
                        && !maker.name().equals(seed.content().makerName()));
    }
}
