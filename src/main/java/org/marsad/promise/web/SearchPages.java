package org.marsad.promise.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.internal.search.FindingKind;
import org.marsad.promise.internal.search.FindingPlace;
import org.marsad.promise.internal.search.PublicSearch;
import org.marsad.promise.internal.search.SearchUnavailableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Search over promises, entries of their timelines and published evidence. What somebody looks for is written nowhere. */
@Controller
@InEveryLanguage
class SearchPages {

    private static final int PER_PAGE = 20;

    private final PublicSearch search;

    SearchPages(PublicSearch search) {
        this.search = search;
    }

    @GetMapping("/search")
    ModelAndView search(
            Locale locale,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor) {
        SearchedText typed = SearchedText.of(q);
        FindingKind only = kind(kind);
        FindingPlace after = place(cursor);
        ModelAndView page = new ModelAndView("promise/search");
        page.addObject("typed", typed);
        page.addObject("longest", SearchedText.LONGEST);
        page.addObject("kinds", FindingKind.values());
        page.addObject("kind", only);
        page.addObject("first", after == null);
        page.addObject("noindex", !typed.words().isEmpty());
        if (!typed.words().isEmpty()) {
            find(page, typed.words(), only, locale.getLanguage(), after);
        }
        return page;
    }

    private void find(
            ModelAndView page,
            String words,
            @Nullable FindingKind kind,
            String language,
            @Nullable FindingPlace after) {
        try {
            var found = search.find(words, kind, language, after, PER_PAGE);
            page.addObject("found", found);
            page.addObject("next", found.next() == null ? null : further(words, kind, language, found.next()));
        } catch (SearchUnavailableException e) {
            page.setStatus(e.getStatusCode());
            page.addObject("unavailable", true);
        }
    }

    private static String further(String words, @Nullable FindingKind kind, String language, FindingPlace last) {
        return UriComponentsBuilder.fromPath("/" + language + "/search")
                .queryParam("q", "{words}")
                .queryParamIfPresent("kind", Optional.ofNullable(kind))
                .queryParam("cursor", last.cursor())
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    private static @Nullable FindingKind kind(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        for (FindingKind kind : FindingKind.values()) {
            if (kind.name().equals(code)) {
                return kind;
            }
        }
        throw new InvalidQueryException("kind");
    }

    private static @Nullable FindingPlace place(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        return FindingPlace.read(cursor).orElseThrow(() -> new InvalidQueryException("cursor"));
    }
}
