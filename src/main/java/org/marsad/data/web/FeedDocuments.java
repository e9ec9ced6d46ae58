package org.marsad.data.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feed;
import org.marsad.data.Feeds;
import org.marsad.data.internal.PromiseFeeds;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Promises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The addresses of the feeds of what becomes public, whatever stands before them. */
abstract class FeedDocuments {

    private final Feeds feeds;
    private final PromiseFeeds promiseFeeds;
    private final PromiseCatalogue catalogue;
    private final Promises promises;

    FeedDocuments(Feeds feeds, PromiseFeeds promiseFeeds, PromiseCatalogue catalogue, Promises promises) {
        this.feeds = feeds;
        this.promiseFeeds = promiseFeeds;
        this.catalogue = catalogue;
        this.promises = promises;
    }

    /** The language of titles and texts; null for all. */
    abstract @Nullable String language(Locale locale);

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> all(Locale locale) {
        return feeds.newest(promiseFeeds.all(), language(locale));
    }

    @GetMapping("/feed/{number}.atom")
    ResponseEntity<byte[]> archiveOfAll(@PathVariable("number") String number, Locale locale) {
        return feeds.archive(promiseFeeds.all(), language(locale), number);
    }

    @GetMapping("/promises/{id}/feed.atom")
    ResponseEntity<byte[]> promise(@PathVariable("id") String id, Locale locale) {
        return feeds.newest(ofPromise(id), language(locale));
    }

    @GetMapping("/promises/{id}/feed/{number}.atom")
    ResponseEntity<byte[]> archiveOfPromise(
            @PathVariable("id") String id, @PathVariable("number") String number, Locale locale) {
        return feeds.archive(ofPromise(id), language(locale), number);
    }

    @GetMapping("/sectors/{code}/feed.atom")
    ResponseEntity<byte[]> sector(@PathVariable("code") String code, Locale locale) {
        return feeds.newest(ofSector(code), language(locale));
    }

    @GetMapping("/sectors/{code}/feed/{number}.atom")
    ResponseEntity<byte[]> archiveOfSector(
            @PathVariable("code") String code, @PathVariable("number") String number, Locale locale) {
        return feeds.archive(ofSector(code), language(locale), number);
    }

    private Feed ofPromise(String id) {
        return promises.find(id)
                .map(promise -> promiseFeeds.ofPromise(id, promise.title()))
                .orElseThrow(() -> new ResponseStatusException(
                        promises.known(id).isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND));
    }

    private Feed ofSector(String code) {
        return catalogue.sectors().stream()
                .filter(sector -> sector.code().equals(code))
                .findFirst()
                .map(sector -> promiseFeeds.ofSector(code, sector.name()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
