package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A request with one value for each of the three headers that are believed, and none of the others. Proxies append to what
 * came with the request, so what stands last is what the nearest of ours saw; what stands before may be a stranger's.
 */
class ForwardedOnce extends HttpServletRequestWrapper {

    private static final String ADDRESS = "x-forwarded-for";
    private static final List<String> LAST = List.of("x-forwarded-proto", "x-forwarded-host");

    private final Map<String, String> believed = new TreeMap<>();

    ForwardedOnce(HttpServletRequest request, Predicate<String> isOurs) {
        super(request);
        List<String> addresses = values(request, ADDRESS).stream()
                .map(ForwardedOnce::withoutPort)
                .toList();
        if (!addresses.isEmpty()) {
            believed.put(ADDRESS, nearestStranger(addresses, isOurs));
        }
        for (String name : LAST) {
            List<String> said = values(request, name);
            if (!said.isEmpty()) {
                believed.put(name, said.get(said.size() - 1));
            }
        }
    }

    private static String nearestStranger(List<String> addresses, Predicate<String> isOurs) {
        for (int i = addresses.size() - 1; i > 0; i--) {
            if (!isOurs.test(addresses.get(i))) {
                return addresses.get(i);
            }
        }
        return addresses.get(0);
    }

    /** Some proxies append the port a client came from, which says nothing and changes with each connection. */
    private static String withoutPort(String address) {
        return address.replaceFirst("^(\\d+(?:\\.\\d+){3}|\\[.*]):\\d+$", "$1");
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name)).stream()
                .flatMap(header -> Arrays.stream(StringUtils.commaDelimitedListToStringArray(header)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static boolean isAboutForwarding(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("forwarded") || lower.startsWith("x-forwarded-");
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isAboutForwarding(name) ? believed.get(name.toLowerCase(Locale.ROOT)) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (!isAboutForwarding(name)) {
            return super.getHeaders(name);
        }
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(believed.keySet());
        Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isAboutForwarding(name))
                .forEach(names::add);
        return Collections.enumeration(names);
    }
}
