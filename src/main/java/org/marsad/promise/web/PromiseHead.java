package org.marsad.promise.web;

import java.util.Locale;
import org.marsad.promise.DateWording;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.internal.TakenOverRatings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a promise's page says of itself to those who link to it, share it, cite it or read it by program. */
@Component
class PromiseHead {

    /** Where search engines and messengers cut a description anyway. */
    private static final int LONGEST = 200;

    private final SiteAddress site;
    private final MessageSource messages;
    private final DateWording dates;
    private final ClaimReview review;
    private final ShareCards cards;
    private final TakenOverRatings takenOver;

    PromiseHead(
            SiteAddress site,
            MessageSource messages,
            DateWording dates,
            ClaimReview review,
            ShareCards cards,
            TakenOverRatings takenOver) {
        this.site = site;
        this.messages = messages;
        this.dates = dates;
        this.review = review;
        this.cards = cards;
        this.takenOver = takenOver;
    }

    /** Adds it to the page's model. */
    void describe(ModelAndView page, PromiseDossier promise, Locale locale) {
        PromiseOverview about = promise.overview();
        String language = locale.getLanguage();
        String address = site.of("/" + language + "/promises/" + about.id());
        String rating = rating(about, locale);
        page.addObject("permalink", address);
        page.addObject(
                "description",
                shortened(say(
                        "home.page.description",
                        locale,
                        rating,
                        about.maker().name().in(language),
                        promise.text().in(language))));
        page.addObject(
                "citation",
                say(
                        "home.page.citation",
                        locale,
                        about.title().in(language),
                        say("site.name", locale),
                        rating,
                        dates.day(about.updatedAt(), language),
                        address));
        page.addObject("shareImage", cards.address(promise, locale));
        boolean notOurs = takenOver.isTakenOver(about.id());
        page.addObject("takenOver", notOurs);
        // Fact-checkers' programs would read it as our finding.
        page.addObject("structuredData", notOurs ? null : review.of(promise, locale));
    }

    private String rating(PromiseOverview about, Locale locale) {
        String name = about.rating().name().in(locale.getLanguage());
        return about.rating().forecast() ? say("home.page.forecast", locale, name) : name;
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
