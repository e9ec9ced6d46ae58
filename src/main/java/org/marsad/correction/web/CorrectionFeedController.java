package org.marsad.correction.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.marsad.promise.PublishedCorrection;
import org.marsad.promise.TimelineCorrections;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The feed of corrections (Atom, RFC 4287) with its archive (RFC 5005): the newest in one document, and all of them in
 * archive documents that are full and never change any more.
 */
@Controller
class CorrectionFeedController {

    /** Entries of a document. */
    static final int PER_DOCUMENT = 50;

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final TimelineCorrections corrections;
    private final CorrectionFeed feed;

    CorrectionFeedController(TimelineCorrections corrections, CorrectionFeed feed) {
        this.corrections = corrections;
        this.feed = feed;
    }

    @GetMapping("/corrections.atom")
    ResponseEntity<byte[]> newest() {
        int total = corrections.count();
        int archives = total > PER_DOCUMENT ? total / PER_DOCUMENT : 0;
        return atom(feed.newest(corrections.latest(0, PER_DOCUMENT), archives));
    }

    /** Archives are numbered from the oldest on; one that is not full yet does not exist. */
    @GetMapping("/corrections/{number}.atom")
    ResponseEntity<byte[]> archive(@PathVariable("number") String number) {
        int archives = corrections.count() / PER_DOCUMENT;
        if (!number.matches("[1-9][0-9]{0,5}") || Integer.parseInt(number) > archives) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int archive = Integer.parseInt(number);
        List<PublishedCorrection> entries =
                new ArrayList<>(corrections.oldest((archive - 1) * PER_DOCUMENT, PER_DOCUMENT));
        Collections.reverse(entries);
        return atom(feed.archive(entries, archive, archives));
    }

    private static ResponseEntity<byte[]> atom(byte[] document) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.noCache())
                .header("Access-Control-Allow-Origin", "*")
                .body(document);
    }
}
