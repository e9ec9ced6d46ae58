package org.marsad.security.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo's staff.
 *
 * @param password password of every demo account; only profile {@code demo} has them
 */
@ConfigurationProperties("marsad.demo")
record DemoSettings(
        @DefaultValue(DemoSettings.DEFAULT_PASSWORD) String password) {

    static final String DEFAULT_PASSWORD = "marsad-demo";
}
