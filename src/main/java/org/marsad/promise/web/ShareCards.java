package org.marsad.promise.web;

import java.net.URI;
import java.util.Locale;
import org.marsad.promise.DateWording;
import org.marsad.promise.Languages;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseOverview;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.Team;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the cards of promises. */
@Component
class ShareCards {

    private final SiteAddress site;
    private final MessageSource messages;
    private final DateWording dates;
    private final Team team;

    ShareCards(SiteAddress site, MessageSource messages, DateWording dates, Team team) {
        this.site = site;
        this.messages = messages;
        this.dates = dates;
        this.team = team;
    }

    ShareCard of(PromiseDossier promise, Locale locale) {
        PromiseOverview about = promise.overview();
        String language = locale.getLanguage();
        String shown = about.title().languageShownFor(language);
        return new ShareCard(
                fromTheRight(language),
                say("site.name", locale),
                about.sector().name().in(language),
                about.title().in(language),
                fromTheRight(shown),
                about.rating().name().in(language),
                about.rating().colour(),
                about.rating().forecast() ? say("home.card.forecast", locale) : null,
                say(
                        "home.card.foot",
                        locale,
                        about.maker().name().in(language),
                        dates.day(about.updatedAt(), language)),
                URI.create(site.of("/")).getHost(),
                team.headColour(),
                team.accentColour());
    }

    /** The absolute address of a promise's card, which changes with what is on it: messengers keep pictures by address. */
    String address(PromiseDossier promise, Locale locale) {
        return site.of("/" + locale.getLanguage() + "/promises/"
                + promise.overview().id() + "/card.png?v=" + of(promise, locale).version());
    }

    private static boolean fromTheRight(String language) {
        return Languages.direction(language).equals("rtl");
    }

    private String say(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
