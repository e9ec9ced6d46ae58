package org.marsad.security.internal;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * By which names the site is reached, and through whom.
 *
 * @param hosts names without a port under which the site answers beside that of {@code marsad.base-url}, such as that of an
 *     onion service; a request that was sent to another name is refused
 * @param trustedProxies addresses, or networks such as 10.1.0.0/16, of the proxies in front. Only what these say in
 *     X-Forwarded-For, X-Forwarded-Proto and X-Forwarded-Host is believed
 */
@Validated
@ConfigurationProperties("marsad.web")
record WebSettings(
        @DefaultValue List<@Pattern(regexp = WebSettings.NAME) String> hosts,
        @DefaultValue List<@Pattern(regexp = WebSettings.NETWORK) String> trustedProxies) {

    static final String NAME = "[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]";

    /** An address in numbers: a name could mean another machine tomorrow. */
    static final String NETWORK = "([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(/[0-9]{1,3})?";
}
