package org.marsad.evidence.internal.sources;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address of the web that may be called: http or https, a name, no user in it, a port of the web. */
record WebAddress(URI uri) {

    private static final Pattern AUTHORITY = Pattern.compile("([^@:\\[\\]]+|\\[[0-9A-Fa-f:.]+])(?::(\\d{1,5}))?");

    /** Names of any script become what name servers know, paths become ASCII; a fragment is the browser's. */
    static WebAddress of(String text, Set<Integer> ports) throws FetchFailedException {
        try {
            URI given = new URI(text.strip());
            String scheme = String.valueOf(given.getScheme()).toLowerCase(Locale.ROOT);
            Matcher authority = AUTHORITY.matcher(String.valueOf(given.getRawAuthority()));
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || given.getRawAuthority() == null || !authority.matches()) {
                throw new FetchFailedException(FetchProblem.BAD_ADDRESS);
            }
            int usual = scheme.equals("http") ? 80 : 443;
            int port = authority.group(2) == null ? usual : Integer.parseInt(authority.group(2));
            if (!ports.contains(port)) {
                throw new FetchFailedException(FetchProblem.BAD_ADDRESS);
            }
            String host = authority.group(1);
            String name = host.startsWith("[") ? host : IDN.toASCII(host);
            String path = given.getRawPath().isEmpty() ? "/" : given.getRawPath();
            String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
            String shown = port == usual ? name : name + ":" + port;
            URI called = new URI(new URI(scheme + "://" + shown + path + query).toASCIIString());
            if (called.getHost() == null) {
                throw new FetchFailedException(FetchProblem.BAD_ADDRESS);
            }
            return new WebAddress(called);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchFailedException(FetchProblem.BAD_ADDRESS);
        }
    }

    /** Where a redirect leads from here. */
    WebAddress redirected(String location, Set<Integer> ports) throws FetchFailedException {
        try {
            return of(uri.resolve(new URI(location.strip())).toString(), ports);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchFailedException(FetchProblem.BAD_ADDRESS);
        }
    }
}
