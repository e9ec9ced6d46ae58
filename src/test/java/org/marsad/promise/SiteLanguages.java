package org.marsad.promise;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The site's languages for tests of parts of the room. */
@EnableConfigurationProperties(LanguageSettings.class)
@Import(Languages.class)
public class SiteLanguages {}
