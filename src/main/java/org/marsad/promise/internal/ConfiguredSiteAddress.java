package org.marsad.promise.internal;

import org.marsad.StartRefusedException;
import org.marsad.promise.SiteAddress;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** {@code marsad.base-url}; the demo alone may do without and is then reached over loopback. */
@Component
class ConfiguredSiteAddress implements SiteAddress {

    private final Environment environment;
    private final String baseUrl;

    ConfiguredSiteAddress(Environment environment) {
        this.environment = environment;
        this.baseUrl = checked(environment);
    }

    /** @throws StartRefusedException if it is missing outside the demo, or no address */
    static String checked(Environment environment) {
        String configured = environment.getProperty("marsad.base-url", "").strip();
        String baseUrl = configured.endsWith("/") ? configured.substring(0, configured.length() - 1) : configured;
        if (baseUrl.isEmpty() && !environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new StartRefusedException(
                    "Set marsad.base-url to the address readers use, such as https://marsad.example.");
        }
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^/\\s]+(/\\S*)?")) {
            throw new StartRefusedException(
                    "Set marsad.base-url to an address that begins with https:// or http://; it is \"" + baseUrl
                            + "\".");
        }
        return baseUrl;
    }

    @Override
    public String of(String path) {
        return (baseUrl.isEmpty() ? "http://127.0.0.1:" + port() : baseUrl) + path;
    }

    /** Known only once the server listens, if the port was left to the system. */
    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
