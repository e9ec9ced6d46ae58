package org.marsad.site.web;

import java.time.Duration;
import org.marsad.promise.Languages;
import org.marsad.site.internal.StaffLanguageCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** Remembers in which language somebody on the staff wants their pages, and leads back to the page they came from. */
@Controller
class StaffLanguageController {

    /** Longer than anybody stays without choosing again. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    private static final String DESK = "/staff";

    private final Languages languages;

    StaffLanguageController(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/staff/language")
    ResponseEntity<Void> choose(
            @RequestParam("to") String language, @RequestParam(name = "back", defaultValue = DESK) String back) {
        if (!languages.speaks(language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ResponseCookie cookie = ResponseCookie.from(StaffLanguageCookie.NAME, language)
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, ours(back))
                .build();
    }

    /** Nothing but a path below the desk: whoever makes a link chooses where it does not lead. */
    private static String ours(String back) {
        boolean ours = back.equals(DESK) || back.startsWith(DESK + "/");
        return ours
                ? UriComponentsBuilder.newInstance().path(back).build().encode().toUriString()
                : DESK;
    }
}
