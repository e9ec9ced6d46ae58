package org.marsad.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person of the demo's staff, or a stranger, over HTTP: by HTTP Basic, or in a session after the login form. */
public final class StaffClient {

    public static final String PASSWORD = "marsad-demo";

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String origin;
    private final String engine;
    private final @Nullable String authorization;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private StaffClient(int port, String engine, @Nullable String authorization) {
        this.origin = "http://127.0.0.1:" + port;
        this.engine = engine;
        this.authorization = authorization;
    }

    /** Nobody: asks the engine through {@code /engine-rest}. */
    public static StaffClient stranger(int port) {
        return new StaffClient(port, ENGINE_REST, null);
    }

    /** Somebody by HTTP Basic, through {@code /engine-rest}. */
    public static StaffClient basic(int port, String username) {
        return basic(port, username, PASSWORD);
    }

    public static StaffClient basic(int port, String username, String password) {
        String credentials = username + ":" + password;
        return new StaffClient(
                port,
                ENGINE_REST,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** Somebody logged in as with a browser, through the API that Tasklist calls. */
    public static StaffClient session(int port, String username) {
        StaffClient client = new StaffClient(port, WEBAPPS, null);
        HttpResponse<String> login = client.login(username, PASSWORD);
        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.headers().firstValue("Location").orElseThrow()).doesNotContain("/login");
        client.get("/camunda/app/tasklist/default/");
        return client;
    }

    /** Fills in the login form; the answer to it, with the redirect not followed. */
    public HttpResponse<String> login(String username, String password) {
        return form(
                "/login",
                "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(csrf("/login")));
    }

    /** The token a page of ours carries in its form. */
    public String csrf(String page) {
        Matcher field = CSRF_FIELD.matcher(get(page).body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    public HttpResponse<String> form(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A form with files; names and values of more headers. */
    public HttpResponse<String> post(String path, Multipart form, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", form.contentType()).POST(form.publisher());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** The bytes behind a path; fails unless they come. */
    public byte[] download(String path) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Any method on any path, with a JSON body unless it is empty. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json.isEmpty()) {
            return send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Asks the engine's API by the way this client has into it. */
    public HttpResponse<String> engineGet(String path) {
        return get(engine + path);
    }

    public HttpResponse<String> engine(String method, String path, String json) {
        return send(method, engine + path, json);
    }

    public HttpResponse<String> enginePost(String path, String json) {
        return engine("POST", path, json);
    }

    public CookieManager cookies() {
        return cookies;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return engine + (authorization == null ? "" : " by HTTP Basic");
    }
}
