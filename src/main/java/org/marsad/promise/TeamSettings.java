package org.marsad.promise;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What makes a site a team's own.
 *
 * @param name the site's name by language; a language that is missing here has the name of the site's first one
 * @param description what the site is, in a sentence, by language; the packaged sentence where none is given
 * @param contact an e-mail address or a web address under which the team answers; pages say that none is given
 * @param dir folder of a team's logo, texts and words; the packaged ones if not set
 * @param colours colours of the pages
 * @param licence licence of the data
 */
@ConfigurationProperties("marsad.team")
record TeamSettings(
        @Nullable Map<String, String> name,
        @Nullable Map<String, String> description,
        @Nullable String contact,
        @Nullable Path dir,
        @DefaultValue Colours colours,
        @DefaultValue Terms licence) {

    /**
     * CSS hexadecimal colours.
     *
     * @param brand of the head of pages and of buttons, under white text
     * @param dark of the foot of pages, under white text, and of headings
     * @param accent of lines and marks on the two before
     * @param link of links
     */
    record Colours(
            @DefaultValue("#12424f") String brand,
            @DefaultValue("#0b2f39") String dark,
            @DefaultValue("#e0b458") String accent,
            @DefaultValue("#0b5468") String link) {}

    /** A licence, whose default is Creative Commons Attribution 4.0. */
    record Terms(
            @DefaultValue("CC BY 4.0") String name,

            @DefaultValue("https://creativecommons.org/licenses/by/4.0/")
            String url,

            @DefaultValue("CC-BY-4.0") String spdx) {}
}
