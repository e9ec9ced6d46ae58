package org.marsad.promise.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.marsad.StartRefusedException;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseDossier.Paragraph;
import org.springframework.stereotype.Component;

/** Reads promise files that somebody brings, by the very rules of those that are loaded at the start. */
@Component
public class ImportedSeeds {

    private final SeedFiles files;
    private final Scale scale;
    private final Languages languages;
    private final Clock clock;

    ImportedSeeds(SeedFiles files, Scale scale, Languages languages, Clock clock) {
        this.files = files;
        this.scale = scale;
        this.languages = languages;
        this.clock = clock;
    }

    /** A reader of the files of one import: what may stand only once is checked across all of them. */
    public Reading reading() {
        return new Reading(new PromiseSeedReader(scale, files, LocalDate.now(clock.withZone(ZoneOffset.MAX))));
    }

    /** Several files, one after another. */
    public final class Reading {

        private final PromiseSeedReader reader;

        private Reading(PromiseSeedReader reader) {
            this.reader = reader;
        }

        /**
         * One file.
         *
         * @throws StartRefusedException with a sentence that names file, line and field
         */
        public ImportedPromise read(String name, byte[] content) {
            PromiseSeed seed = reader.read(SeedParser.parse(name, content, languages));
            return new ImportedPromise(
                    seed.id(),
                    seed.content(),
                    seed.rating(),
                    null,
                    seed.justification().stream()
                            .map(text -> new Paragraph(null, text))
                            .toList(),
                    seed.timeline());
        }
    }
}
