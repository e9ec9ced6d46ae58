package org.marsad.security.roles;

import java.net.http.HttpResponse;

/** What somebody meets at a path. */
enum Answer {
    /** Gets through; whether there is anything is another matter. */
    YES("yes"),
    /** Gets through to where the receipt is asked for. */
    RECEIPT("receipt"),
    LOGIN("login"),
    UNAUTHENTICATED("401"),
    FORBIDDEN("403"),
    /** Does not exist. */
    HIDDEN("404"),
    /** A step of logging in or out, which answers by where somebody stands in it and asks for no role. */
    ITSELF("itself");

    private final String text;

    Answer(String text) {
        this.text = text;
    }

    static Answer of(String text) {
        for (Answer answer : values()) {
            if (answer.text.equals(text)) {
                return answer;
            }
        }
        throw new IllegalArgumentException(text);
    }

    boolean isGranted() {
        return this == YES || this == RECEIPT;
    }

    boolean isThis(HttpResponse<String> response, boolean read) {
        int status = response.statusCode();
        boolean login = status == 302
                && response.headers().firstValue("Location").orElse("").endsWith("/login");
        return switch (this) {
            case YES -> status != 401 && !login && !(status == 403 && isOurs(response));
            case RECEIPT, UNAUTHENTICATED -> status == 401;
            // A change without our token is refused before anybody is asked to log in.
            case LOGIN -> login || !read && status == 403;
            case FORBIDDEN -> status == 403;
            case HIDDEN -> status == 404;
            case ITSELF -> status < 500;
        };
    }

    /** The engine refuses on its own account what is not there for somebody, in words of its own. */
    private static boolean isOurs(HttpResponse<String> refusal) {
        String type = refusal.headers().firstValue("Content-Type").orElse("");
        return refusal.body().contains("not open to your role") || type.startsWith("text/html");
    }
}
