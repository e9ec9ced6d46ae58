package org.marsad.site.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.Languages;
import org.marsad.promise.Licence;
import org.marsad.promise.Team;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who runs this archive, for other trackers and for the staff's Tasklist. */
@RestController
@Tag(name = "Promises")
class TeamApi {

    private final Team team;
    private final Languages languages;

    TeamApi(Team team, Languages languages) {
        this.team = team;
        this.languages = languages;
    }

    @GetMapping(path = "/api/v1/team", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Who runs this site, in which languages, and the licence of its data",
            description = "What a program says of where it has the data from.")
    @ApiResponse(responseCode = "200", description = "The team as its settings name it")
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
    @Schema(name = "Team")
    record Described(
            Map<String, String> name,
            List<String> languages,
            @Nullable String contact,
            Licence licence) {}
}
