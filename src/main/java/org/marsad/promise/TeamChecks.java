package org.marsad.promise;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;

/** What {@code marsad.team} must keep to; anything else stops the start with one sentence. */
final class TeamChecks {

    /** The packaged colours. */
    static final TeamSettings.Colours PACKAGED = new TeamSettings.Colours("#12424f", "#0b2f39", "#e0b458", "#0b5468");

    private static final String WHITE = "#ffffff";

    /** The lightest and the darkest ground that text stands on, and the text of a page's foot: see base.css. */
    private static final String PAPER = "#f7f5f0";

    private static final String FOOT = "#e9eef0";

    private static final int LONGEST_NAME = 60;

    private TeamChecks() {}

    static void name(String language, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new StartRefusedException(
                    "marsad.team.name." + language + " must be a name of 1 to " + LONGEST_NAME + " characters.");
        }
    }

    static void licence(TeamSettings.Terms licence) {
        if (!licence.url().matches("https?://[^\\s\"<>]+")) {
            throw new StartRefusedException("marsad.team.licence.url is \"" + licence.url()
                    + "\"; it must be an address that begins with https:// or http://.");
        }
        if (licence.name().isBlank() || !licence.spdx().matches("[A-Za-z0-9.+-]{1,64}")) {
            throw new StartRefusedException(
                    "marsad.team.licence needs a name and an identifier of the SPDX list, such as CC-BY-4.0.");
        }
    }

    static void contact(@Nullable String contact) {
        if (contact != null
                && !contact.isBlank()
                && !contact.matches("[^\\s@<>\"()]+@[^\\s@<>\"()]+|https?://[^\\s\"<>()]+")) {
            throw new StartRefusedException("marsad.team.contact is \"" + contact
                    + "\"; it must be an e-mail address or an address that begins with https:// or http://.");
        }
    }

    static void colours(TeamSettings.Colours colours) {
        text("brand", colours.brand(), "white text", WHITE);
        text("brand", colours.brand(), "the pages' ground", PAPER);
        text("dark", colours.dark(), "the foot's text", FOOT);
        text("dark", colours.dark(), "the pages' ground", PAPER);
        text("link", colours.link(), "the pages' ground", PAPER);
        contrast("accent", colours.accent(), "the brand colour", colours.brand(), Contrast.MARK);
        contrast("accent", colours.accent(), "the dark colour", colours.dark(), Contrast.MARK);
    }

    private static void text(String setting, String colour, String against, String other) {
        contrast(setting, colour, against, other, Contrast.TEXT);
    }

    private static void contrast(String setting, String colour, String against, String other, double least) {
        if (!colour.matches("#[0-9A-Fa-f]{6}")) {
            throw new StartRefusedException("marsad.team.colours." + setting + " is \"" + colour
                    + "\"; it must be a colour of the form #12424f.");
        }
        double contrast = Contrast.between(colour, other);
        if (contrast < least) {
            throw new StartRefusedException(String.format(
                    Locale.ROOT,
                    "marsad.team.colours.%s %s has a contrast of %.2f:1 with %s (%s); WCAG 2.2 AA asks for %.1f:1.",
                    setting,
                    colour,
                    contrast,
                    against,
                    other,
                    least));
        }
    }
}
