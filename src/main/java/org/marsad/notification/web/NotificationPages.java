package org.marsad.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import org.marsad.notification.internal.DoubleOptIn;
import org.marsad.promise.InEveryLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the links of letters lead. Opening one changes nothing: programs that look into letters open every link. The
 * token is all the right there is, so no origin is asked for.
 */
@Controller
@InEveryLanguage
class NotificationPages {

    private final DoubleOptIn optIn;

    NotificationPages(DoubleOptIn optIn) {
        this.optIn = optIn;
    }

    @GetMapping("/notifications/confirm")
    ModelAndView confirm(@RequestParam(name = "token", defaultValue = "") String token, HttpServletResponse response) {
        return page("CONFIRM", token, HttpStatus.OK, response);
    }

    @PostMapping("/notifications/confirm")
    ModelAndView confirmed(
            @RequestParam(name = "token", defaultValue = "") String token, HttpServletResponse response) {
        return optIn.confirm(token)
                ? page("CONFIRMED", token, HttpStatus.OK, response)
                : page("EXPIRED", token, HttpStatus.NOT_FOUND, response);
    }

    @GetMapping("/notifications/stop")
    ModelAndView stop(@RequestParam(name = "token", defaultValue = "") String token, HttpServletResponse response) {
        return page("STOP", token, HttpStatus.OK, response);
    }

    /** Also what a mail program posts for its reader (RFC 8058). The answer is the same for every token. */
    @PostMapping("/notifications/stop")
    ModelAndView stopped(@RequestParam(name = "token", defaultValue = "") String token, HttpServletResponse response) {
        optIn.stop(token);
        return page("STOPPED", token, HttpStatus.OK, response);
    }

    private static ModelAndView page(String step, String token, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ModelAndView page = new ModelAndView("notification/link", status);
        page.addObject("step", step);
        page.addObject("token", token);
        page.addObject("unlisted", true);
        return page;
    }
}
