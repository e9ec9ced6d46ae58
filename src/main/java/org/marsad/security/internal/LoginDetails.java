package org.marsad.security.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Where a login comes from, for as long as it is checked.
 *
 * @param device what the cookie of a browser that is known holds; empty without one
 */
public record LoginDetails(String address, String device) {

    static final String DEVICE_COOKIE = "marsad-device";

    public static LoginDetails of(HttpServletRequest request) {
        Cookie device = WebUtils.getCookie(request, DEVICE_COOKIE);
        return new LoginDetails(request.getRemoteAddr(), device == null ? "" : device.getValue());
    }

    /** Of an authentication whose filter was given {@link #of} for its details. */
    static LoginDetails of(Object details) {
        return details instanceof LoginDetails known ? known : new LoginDetails("", "");
    }

    /** Without the address: this ends up in logs. */
    @Override
    public String toString() {
        return "login";
    }
}
