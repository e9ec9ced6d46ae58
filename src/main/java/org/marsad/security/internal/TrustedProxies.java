package org.marsad.security.internal;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes a proxy of ours what it says about whom a request came from, and by which address. From anybody else the same
 * headers are dropped unread: they would choose whose allowance their guesses are counted on.
 */
class TrustedProxies implements Filter {

    private final List<IpAddressMatcher> proxies;
    private final ForwardedHeaderFilter believing = new ForwardedHeaderFilter();
    private final ForwardedHeaderFilter dropping = new ForwardedHeaderFilter();

    TrustedProxies(List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
        this.dropping.setRemoveOnly(true);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (isOurs(http.getRemoteAddr())) {
            believing.doFilter(new ForwardedOnce(http, this::isOurs), response, chain);
        } else {
            dropping.doFilter(http, response, chain);
        }
    }

    private boolean isOurs(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException e) {
            // "unknown" and hidden names of RFC 7239, or what a stranger wrote.
            return false;
        }
    }
}
