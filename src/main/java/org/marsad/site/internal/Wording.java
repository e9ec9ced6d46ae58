package org.marsad.site.internal;

import org.marsad.promise.Languages;
import org.marsad.promise.Team;
import org.springframework.boot.autoconfigure.context.MessageSourceProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where Spring looks for the sentences people read, instead of the bundles alone. */
@Configuration(proxyBeanMethods = false)
class Wording {

    @Bean
    MessageSource messageSource(MessageSourceProperties bundles, Team team, Languages languages) {
        return new TeamMessages(team, languages, bundles.getBasename().toArray(String[]::new));
    }
}
