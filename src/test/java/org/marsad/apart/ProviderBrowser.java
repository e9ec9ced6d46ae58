package org.marsad.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser of somebody who logs in by the identity provider: follows redirects between the two until ours answers. */
final class ProviderBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String subject;
    private final String site;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    ProviderBrowser(String subject, int port) {
        this.subject = subject;
        this.site = "http://127.0.0.1:" + port;
    }

    /** Where the login ends on our side. */
    String login() {
        URI at = location(URI.create(site + "/login/oidc/team"));
        at = location(at);
        HttpResponse<String> form = send(HttpRequest.newBuilder(at).GET());
        Matcher csrf = CSRF.matcher(form.body());
        assertThat(csrf.find()).as(form.body()).isTrue();
        at = next(
                at,
                send(HttpRequest.newBuilder(at)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + subject + "&password="
                                + encoded(IdentityProvider.PASSWORD) + "&_csrf=" + encoded(csrf.group(1))))));
        URI back = location(at);
        assertThat(back.toString()).startsWith(site + "/login/oidc-return?code=");
        return location(back).toString();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    /** A form with the token of the page of one's account. */
    HttpResponse<String> post(String path, String body) {
        Matcher csrf = CSRF.matcher(get("/staff/account").body());
        assertThat(csrf.find()).isTrue();
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(csrf.group(1)))));
    }

    private URI location(URI page) {
        return next(
                page,
                send(HttpRequest.newBuilder(page).header("Accept", "text/html").GET()));
    }

    private static URI next(URI page, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(page + " " + answer.body()).isEqualTo(302);
        return page.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
