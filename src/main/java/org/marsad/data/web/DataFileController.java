package org.marsad.data.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.data.internal.CurrentExport;
import org.marsad.data.internal.DataFile;
import org.marsad.data.internal.DataSnapshot;
import org.marsad.data.internal.Export;
import org.marsad.data.internal.ExportNotReadyException;
import org.marsad.data.internal.OfferedSnapshots;
import org.marsad.data.internal.OfferedSnapshots.Offered;
import org.marsad.promise.SiteAddress;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files of the open data, as they lie on the disk: what is served has the checksum that the description says. */
@RestController
@RequestMapping("/data")
class DataFileController {

    private final CurrentExport current;
    private final OfferedSnapshots snapshots;
    private final SiteAddress site;

    DataFileController(CurrentExport current, OfferedSnapshots snapshots, SiteAddress site) {
        this.current = current;
        this.snapshots = snapshots;
        this.site = site;
    }

    /** @param bom 1 for a CSV file that begins with a byte order mark, by which spreadsheets know it for UTF-8 */
    @GetMapping("/{name}.{extension:csv|jsonl|json}")
    ResponseEntity<Resource> file(
            @PathVariable("name") String name,
            @PathVariable("extension") String extension,
            @RequestParam(name = "bom", required = false) @Nullable String bom) {
        Export export = current.get();
        DataFile file = export.file(name + "." + extension).orElseThrow(DataFileController::none);
        boolean marked = "1".equals(bom) && extension.equals("csv");
        Path path = export.path(file);
        return answer(
                marked ? new MarkedFile(path) : new FileSystemResource(path),
                file.mediaType() + ";charset=UTF-8",
                file.sha256() + (marked ? "-bom" : ""),
                extension.equals("json") ? null : "marsad-" + file.name());
    }

    @GetMapping("/snapshots/{name}.zip")
    ResponseEntity<Resource> snapshot(@PathVariable("name") String name) {
        Offered offered = find(name);
        if (offered.closed()) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
        DataSnapshot snapshot = offered.snapshot();
        return answer(
                new FileSystemResource(offered.path()),
                "application/zip",
                snapshot.sha256(),
                "marsad-" + snapshot.name());
    }

    /** As {@code sha256sum -c} reads it. */
    @GetMapping("/snapshots/{name}.zip.sha256")
    ResponseEntity<String> checksum(@PathVariable("name") String name) {
        DataSnapshot snapshot = find(name).snapshot();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(snapshot.sha256() + "  marsad-" + snapshot.name() + "\n");
    }

    @GetMapping(path = "/snapshots.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Listed> list() {
        return snapshots.all().stream().map(this::listed).toList();
    }

    private Listed listed(Offered offered) {
        DataSnapshot snapshot = offered.snapshot();
        return new Listed(
                snapshot.date().toString(),
                offered.closed() ? null : site.of("/data/snapshots/" + snapshot.name()),
                snapshot.bytes(),
                snapshot.sha256(),
                offered.closed());
    }

    private Offered find(String name) {
        return snapshots.find(name + ".zip").orElseThrow(DataFileController::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Asked for again each time: what is withdrawn must be gone at once. Who has it already is told so by its ETag. */
    private static ResponseEntity<Resource> answer(Resource file, String type, String tag, @Nullable String saveAs) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noCache())
                .eTag('"' + tag + '"');
        if (saveAs != null) {
            answer.header(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(saveAs).build().toString());
        }
        return answer.body(file);
    }

    @ExceptionHandler(ExportNotReadyException.class)
    ResponseEntity<Void> notReady() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "30")
                .build();
    }

    /** A snapshot in the list for programs; a closed one has no address any more. */
    record Listed(String date, @Nullable String url, long bytes, String sha256, boolean closed) {}
}
