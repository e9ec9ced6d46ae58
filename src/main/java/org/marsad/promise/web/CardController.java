package org.marsad.promise.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseWithdrawnException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The picture that messengers show with a link to a promise. */
@RestController
@InEveryLanguage
class CardController {

    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final PromiseCatalogue catalogue;
    private final ShareCards cards;
    private final CardGallery gallery;

    CardController(PromiseCatalogue catalogue, ShareCards cards, CardGallery gallery) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.gallery = gallery;
    }

    /** Says by its ETag that nothing on it has changed before anything is drawn. */
    @GetMapping(path = "/promises/{id}/card.png")
    @Nullable
    ResponseEntity<byte[]> card(@PathVariable String id, Locale locale, WebRequest request) {
        ShareCard card = find(id, locale);
        String version = "\"card-" + card.version() + "\"";
        if (request.checkNotModified(version)) {
            return null;
        }
        Optional<byte[]> picture = gallery.picture(card);
        if (picture.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "3600")
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(AN_HOUR)
                .eTag(version)
                // Made to be shown elsewhere.
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(picture.get());
    }

    private ShareCard find(String id, Locale locale) {
        try {
            return cards.of(
                    catalogue.dossier(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), locale);
        } catch (PromiseWithdrawnException withdrawn) {
            throw new ResponseStatusException(HttpStatus.GONE);
        }
    }
}
