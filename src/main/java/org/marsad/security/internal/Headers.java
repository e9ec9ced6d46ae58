package org.marsad.security.internal;

import java.util.function.BiConsumer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser, and the content policies of the different kinds of pages. */
final class Headers {

    private static final String NOTHING_FOREIGN =
            "default-src 'none'; img-src 'self'; media-src 'self'; form-action 'self'; base-uri 'none'; ";

    /**
     * Public pages: nothing inline, nothing foreign, in nobody's frame. No script runs on them that could ask anything of us;
     * what judges a page from outside (Lighthouse) reads our robots.txt in its name.
     */
    static final String PUBLIC_POLICY =
            NOTHING_FOREIGN + "style-src 'self'; connect-src 'self'; frame-ancestors 'none'";

    /** The submission form and its receipt: the same, and a script of ours that talks to us alone. */
    static final String FORM_POLICY = PUBLIC_POLICY + "; script-src 'self'";

    /** Staff pages: the same, but Tasklist shows them in a frame. */
    static final String STAFF_POLICY = NOTHING_FOREIGN + "style-src 'self'; frame-ancestors 'self'";

    /** The one style element that Swagger UI makes, by its content; a new version may need another (ApiInBrowserTests). */
    private static final String SWAGGER_STYLE = "'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='";

    /** Swagger UI carries its icons as data. */
    static final String API_BROWSER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' " + SWAGGER_STYLE + "; "
                    + "connect-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    /** Answers that are no pages. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String NO_SENSORS = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), "
            + "local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), "
            + "screen-wake-lock=(), serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()";

    private Headers() {}

    /** Headers that hold for all pages; who may cache is left to the controllers. */
    static void common(HeadersConfigurer<?> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_SENSORS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginEmbedderPolicy(policy -> policy.policy(CrossOriginEmbedderPolicy.REQUIRE_CORP))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** What goes with a sentence that is answered before, or instead of, all filter chains. */
    static void withoutPage(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", DATA_POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("X-Frame-Options", "DENY");
        header.accept("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
        header.accept("Permissions-Policy", NO_SENSORS);
        header.accept("Cross-Origin-Opener-Policy", CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy());
        header.accept("Cross-Origin-Embedder-Policy", CrossOriginEmbedderPolicy.REQUIRE_CORP.getPolicy());
        header.accept("Cross-Origin-Resource-Policy", CrossOriginResourcePolicy.SAME_ORIGIN.getPolicy());
        header.accept("Cache-Control", "no-store");
    }
}
