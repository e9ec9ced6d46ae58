package org.marsad.site.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.Licence;
import org.marsad.promise.Team;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who runs this archive, for other trackers and for the staff's Tasklist. */
@RestController
@CrossOrigin(origins = "*", exposedHeaders = HttpHeaders.ETAG)
@Tag(name = "Promises")
class TeamApi {

    private final Team team;
    private final Languages languages;

    TeamApi(Team team, Languages languages) {
        this.team = team;
        this.languages = languages;
    }

    @GetMapping(path = "/api/v1/team", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who runs this site, in which languages, and the licence of its data")
    Described team() {
        return new Described(
                team.name().texts(), languages.codes(), team.contact().orElse(null), team.licence());
    }

    /**
     * The team as programs see it.
     *
     * @param name by language
     * @param languages of the pages, the first where no other fits
     * @param contact e-mail address or web address; null if none is given
     * @param licence of the published data
     */
    record Described(
            Map<String, String> name,
            List<String> languages,
            @Nullable String contact,
            Licence licence) {}
}
