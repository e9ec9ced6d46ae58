package org.marsad.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marsad.Checkup;
import org.marsad.Weakness;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The way from the readers' browsers to us, and what the first start left behind. */
class WebCheckup implements Checkup {

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        List<Weakness> found = new ArrayList<>();
        String address = settings.getProperty("marsad.base-url", "").strip().toLowerCase(Locale.ROOT);
        if (address.startsWith("http:") && !isOnion(address)) {
            found.add(Weakness.of("no-tls", address));
        }
        if (address.startsWith("https:") && !isTlsKnown(settings)) {
            found.add(Weakness.of("no-proxy"));
        }
        if (!settings.getProperty("marsad.admin.password", "").isBlank()) {
            found.add(Weakness.of("admin-password"));
        }
        return found;
    }

    /** An onion service encrypts without TLS. */
    private static boolean isOnion(String address) {
        return address.matches("http://[a-z2-7.]+\\.onion(:\\d+)?(/.*)?");
    }

    private static boolean isTlsKnown(Environment settings) {
        return settings.containsProperty("server.ssl.certificate")
                || settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.bundle")
                || !Binder.get(settings)
                        .bindOrCreate("marsad.web", WebSettings.class)
                        .trustedProxies()
                        .isEmpty();
    }
}
