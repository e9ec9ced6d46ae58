package org.marsad.promise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises, ratings and sectors for anyone's program. */
@RestController
@CrossOrigin(origins = "*", exposedHeaders = HttpHeaders.ETAG)
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Promises")
class PromiseApi {

    private final PromiseCatalogue catalogue;
    private final RatingScale scale;
    private final PromiseJsonWriter json;
    private final PromiseVersions versions;
    private final VersionHistory history;

    PromiseApi(
            PromiseCatalogue catalogue,
            RatingScale scale,
            PromiseJsonWriter json,
            PromiseVersions versions,
            VersionHistory history) {
        this.catalogue = catalogue;
        this.scale = scale;
        this.json = json;
        this.versions = versions;
        this.history = history;
    }

    @GetMapping("/ratings")
    @Operation(
            summary = "The rating scale, in its order",
            description = "Each step with the rule that an editor applies. A forecast is never counted as an outcome.")
    @ApiResponse(responseCode = "200", description = "All of the scale")
    List<PromiseJson.RatingStep> ratings() {
        return scale.all().stream().map(json::rating).toList();
    }

    @GetMapping("/sectors")
    @Operation(
            summary = "The sectors, in their order",
            description = "The fields of government that promises belong to.")
    @ApiResponse(responseCode = "200", description = "All of them")
    List<Map<String, Object>> sectors() {
        return catalogue.sectors().stream()
                .map(sector -> Coded.named(sector.code(), sector.name()))
                .toList();
    }

    @GetMapping("/promises")
    @Operation(
            summary = "Promises, filtered and paged by cursor",
            description =
                    "In the order of their ids, which never change: what is added or changed while a list is read "
                            + "neither shifts nor repeats anything. Withdrawn promises are not among them.")
    @ApiResponse(responseCode = "200", description = "A page; next is null on the last one")
    @ApiResponse(responseCode = "400", description = "A parameter cannot be understood")
    PromiseJson.Page promises(
            @RequestParam(required = false) @Nullable String sector,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable String maker,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(name = "updated_since", required = false) @Nullable String updatedSince,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit) {
        int size = QueryParameters.limit(limit);
        PromiseFilter filter = new PromiseFilter(
                QueryParameters.text("sector", sector),
                QueryParameters.text("rating", rating),
                QueryParameters.text("maker", maker),
                QueryParameters.text("q", q),
                QueryParameters.time("updated_since", updatedSince));
        List<PromiseOverview> found = catalogue.find(filter, Cursor.after(cursor), size + 1);
        List<PromiseOverview> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? Cursor.behind(shown.get(size - 1)) : null;
        return new PromiseJson.Page(shown.stream().map(json::overview).toList(), next, catalogue.count(filter));
    }

    @GetMapping("/promises/{id}")
    @Operation(
            summary = "One promise with its timeline, oldest entry first",
            description = "On one day events stand before rating changes. What was withdrawn leaves a tombstone.")
    @ApiResponse(responseCode = "200", description = "All that is public of it")
    @ApiResponse(responseCode = "404", description = "No such promise")
    @ApiResponse(responseCode = "410", description = "The promise was withdrawn; a tombstone says when")
    PromiseJson.Dossier promise(@PathVariable String id) {
        try {
            return json.dossier(
                    catalogue.dossier(id).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND)));
        } catch (PromiseWithdrawnException e) {
            throw new GoneException(e);
        }
    }

    @GetMapping("/promises/{id}/history")
    @Operation(
            summary = "The versions of a promise's texts, newest first, with what each of them changed",
            description = "Nothing that was published is overwritten: each edit is a version of its own.")
    @ApiResponse(responseCode = "200", description = "Every version there was")
    @ApiResponse(responseCode = "404", description = "No such promise")
    @ApiResponse(responseCode = "410", description = "The promise was withdrawn; a tombstone says when")
    PromiseJson.History history(@PathVariable String id) {
        promise(id);
        List<PromiseVersion> newestFirst = versions.of(id);
        List<List<String>> changed = history.changedFields(newestFirst);
        List<PromiseJson.Version> written = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            written.add(json.version(newestFirst.get(i), changed.get(i)));
        }
        return new PromiseJson.History(id, written);
    }
}
