package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.marsad.promise.InEveryLanguage;
import org.marsad.submission.OwnOrigin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a submission stands, for whoever types its receipt code. The code is in bodies alone, never in an address. */
@Controller
@InEveryLanguage
class TrackController {

    private final OwnOrigin origin;
    private final TrackPages pages;

    TrackController(OwnOrigin origin, TrackPages pages) {
        this.origin = origin;
        this.pages = pages;
    }

    @GetMapping("/track")
    ModelAndView form(HttpServletResponse response) {
        notKept(response);
        return pages.form();
    }

    /** Who changes the language on a page that answers a form, or loads its address anew, starts over. */
    @GetMapping({"/track/messages", "/track/withdrawal", "/track/withdrawal/confirmed", "/track/appeal"})
    String toForm(HttpServletResponse response, Locale locale) {
        notKept(response);
        return "redirect:/" + locale.getLanguage() + "/track";
    }

    @PostMapping(path = "/track", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView track(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        notKept(response);
        origin.require(request);
        return pages.status(receipt, Reply.NONE, HttpStatus.OK, response);
    }

    static void notKept(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
