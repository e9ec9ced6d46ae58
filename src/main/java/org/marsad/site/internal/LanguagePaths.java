package org.marsad.site.internal;

import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.Languages;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the pages that stand in every language behind the languages' codes. */
@Configuration(proxyBeanMethods = false)
class LanguagePaths implements WebMvcConfigurer {

    private final Languages languages;

    LanguagePaths(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(
                "/{language:" + String.join("|", languages.codes()) + "}",
                HandlerTypePredicate.forAnnotation(InEveryLanguage.class));
    }
}
