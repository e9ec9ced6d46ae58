package org.marsad.data.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.marsad.data.internal.Sitemaps;
import org.marsad.promise.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What search engines are told: where everything is, and what is none of theirs. */
@Controller
class SitemapController {

    /** Staff's and machines' places, and pages that show something to who has a receipt alone. */
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /staff
            Disallow: /login
            Disallow: /logout
            Disallow: /camunda/
            Disallow: /engine-rest/
            Disallow: /actuator
            Disallow: /track
            Disallow: /*/track
            Disallow: /api/v1/tracking
            Disallow: /api/v1/submissions

            Sitemap: %s
            """;

    private final Sitemaps sitemaps;
    private final SiteAddress site;

    SitemapController(Sitemaps sitemaps, SiteAddress site) {
        this.sitemaps = sitemaps;
        this.site = site;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .header("Cache-Control", "public, max-age=86400")
                .body(ROBOTS.formatted(site.of("/sitemap.xml")));
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        sitemaps.index(begin(response).getOutputStream());
    }

    @GetMapping("/sitemap/pages.xml")
    void pages(HttpServletResponse response) throws IOException {
        sitemaps.pages(begin(response).getOutputStream());
    }

    @GetMapping("/sitemap/promises-{part}.xml")
    void promises(@PathVariable("part") String part, HttpServletResponse response) throws IOException {
        if (!part.matches("[1-9][0-9]{0,6}") || Long.parseLong(part) > sitemaps.parts()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sitemaps.promises(begin(response).getOutputStream(), Long.parseLong(part));
    }

    private static HttpServletResponse begin(HttpServletResponse response) {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        return response;
    }
}
