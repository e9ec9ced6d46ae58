package org.marsad.correction.web;

import org.marsad.data.Feeds;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The feed of corrections in all of the site's languages side by side. */
@Controller
class CorrectionFeedController {

    private final Feeds feeds;
    private final CorrectionFeed corrections;

    CorrectionFeedController(Feeds feeds, CorrectionFeed corrections) {
        this.feeds = feeds;
        this.corrections = corrections;
    }

    @GetMapping("/corrections.atom")
    ResponseEntity<byte[]> newest() {
        return feeds.newest(corrections.feed(), null);
    }

    @GetMapping("/corrections/{number}.atom")
    ResponseEntity<byte[]> archive(@PathVariable("number") String number) {
        return feeds.archive(corrections.feed(), null, number);
    }
}
