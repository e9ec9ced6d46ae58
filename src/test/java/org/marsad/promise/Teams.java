package org.marsad.promise;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teams of other settings than the demo's, for who tries a part without the whole. */
public final class Teams {

    private Teams() {}

    /** The languages of an installation that sets none. */
    public static Languages languages() {
        return languages("ar", "en", "ckb");
    }

    public static Languages languages(String... codes) {
        return new Languages(new LanguageSettings(List.of(codes), List.of()));
    }

    /** A team with a folder of its own. */
    public static Team in(@Nullable Path dir, String... languages) {
        return of(null, null, dir, "#12424f", languages);
    }

    /** A team of this name, contact and colour. */
    public static Team of(
            @Nullable Map<String, String> name,
            @Nullable String contact,
            @Nullable Path dir,
            String brand,
            String... languages) {
        return new Team(
                new TeamSettings(
                        name,
                        null,
                        contact,
                        dir,
                        new TeamSettings.Colours(brand, "#0b2f39", "#e0b458", "#0b5468"),
                        new TeamSettings.Terms(
                                "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", "CC-BY-4.0")),
                languages(languages));
    }
}
