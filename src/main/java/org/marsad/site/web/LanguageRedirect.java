package org.marsad.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.marsad.promise.Languages;
import org.marsad.site.internal.LanguageResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Sends who asks for a public page without a language to the one their browser prefers. */
@Controller
class LanguageRedirect {

    private final Languages languages;
    private final LanguageResolver resolver;

    LanguageRedirect(Languages languages, LanguageResolver resolver) {
        this.languages = languages;
        this.resolver = resolver;
    }

    @GetMapping({
        "/",
        "/promises",
        "/promises/{id}",
        "/promises/{id}/history",
        "/evidence/{publicId}",
        "/search",
        "/submit",
        "/track",
        "/methodology",
        "/methodology/process",
        "/corrections",
        "/data",
        "/about",
        "/privacy",
        "/terms"
    })
    ResponseEntity<Void> toLanguage(HttpServletRequest request) {
        return redirect("/" + resolver.accepted(request).getLanguage() + request.getRequestURI(), request);
    }

    @GetMapping("/{language:[a-z]{2,3}}")
    ResponseEntity<Void> toHome(@PathVariable String language, HttpServletRequest request) {
        if (!languages.speaks(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return redirect("/" + language + "/", request);
    }

    /** A query that is no part of an address (RFC 3986) is left behind. */
    private static URI location(String path, String query) {
        try {
            return new URI(path + query);
        } catch (URISyntaxException e) {
            return URI.create(path);
        }
    }

    private static ResponseEntity<Void> redirect(String path, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .location(location(path, query))
                .build();
    }
}
