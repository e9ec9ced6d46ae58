package org.marsad.promise;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which languages the site speaks.
 *
 * @param languages BCP 47 codes of the languages of pages, the first of them where no other fits; there must be message
 *     bundles for each
 * @param required languages that every text of a promise, a sector or a rating has; if none is given, Arabic and English as
 *     far as the site speaks them, else its first language
 */
@Validated
@ConfigurationProperties("marsad.site")
record LanguageSettings(
        @NotEmpty @DefaultValue({"ar", "en", "ckb"}) List<String> languages,
        @DefaultValue List<String> required) {

    LanguageSettings {
        languages = List.copyOf(languages);
        required = List.copyOf(required);
    }
}
