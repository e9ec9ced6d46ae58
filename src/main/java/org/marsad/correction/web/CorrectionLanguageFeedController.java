package org.marsad.correction.web;

import java.util.Locale;
import org.marsad.data.Feeds;
import org.marsad.promise.InEveryLanguage;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The feed of corrections in one language. */
@Controller
@InEveryLanguage
class CorrectionLanguageFeedController {

    private final Feeds feeds;
    private final CorrectionFeed corrections;

    CorrectionLanguageFeedController(Feeds feeds, CorrectionFeed corrections) {
        this.feeds = feeds;
        this.corrections = corrections;
    }

    @GetMapping("/corrections.atom")
    ResponseEntity<byte[]> newest(Locale locale) {
        return feeds.newest(corrections.feed(), locale.getLanguage());
    }

    @GetMapping("/corrections/{number}.atom")
    ResponseEntity<byte[]> archive(@PathVariable("number") String number, Locale locale) {
        return feeds.archive(corrections.feed(), locale.getLanguage(), number);
    }
}
