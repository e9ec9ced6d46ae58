package org.marsad.data.internal;

import org.marsad.promise.DateWording;
import org.marsad.promise.SiteAddress;
import org.marsad.promise.Team;
import org.marsad.promise.Teams;
import org.marsad.promise.internal.WholePromiseRoom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The room without its pages, over the promise room. It is no component, so that only who imports it gets it. */
@Import({WholePromiseRoom.class, DateWording.class})
@EnableConfigurationProperties(DataSettings.class)
@ComponentScan("org.marsad.data.internal")
class DataParts {

    static final String SITE = "https://marsad.example";

    @Bean
    Team team() {
        return Teams.in(null, "ar", "en", "ckb");
    }

    @Bean
    SiteAddress siteAddress() {
        return path -> SITE + path;
    }
}
