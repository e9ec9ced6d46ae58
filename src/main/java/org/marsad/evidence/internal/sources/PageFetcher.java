package org.marsad.evidence.internal.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Follows an address to where it leads, each step checked like the first. */
final class PageFetcher {

    /** Browsers follow twenty; pages need two or three. */
    private static final int MOST_REDIRECTS = 5;

    private final FetchSettings settings;
    private final CheckedResolver resolver;
    private final Clock clock;

    PageFetcher(FetchSettings settings, CheckedResolver resolver, Clock clock) {
        this.settings = settings;
        this.resolver = resolver;
        this.clock = clock;
    }

    /**
     * Fetches a page with what it redirects through.
     *
     * @param directory where the bodies go; the caller removes it
     * @return at least one exchange, in their order
     */
    List<Exchange> fetch(String address, Path directory) throws IOException {
        try (BoundedClient client = new BoundedClient(settings, resolver, clock)) {
            List<Exchange> exchanges = new ArrayList<>();
            WebAddress next = WebAddress.of(address, settings.ports());
            while (true) {
                Exchange exchange = client.get(next.uri(), directory.resolve("body" + exchanges.size()));
                exchanges.add(exchange);
                if (exchange.location() == null) {
                    return exchanges;
                }
                if (exchanges.size() > MOST_REDIRECTS) {
                    throw new FetchFailedException(FetchProblem.TOO_MANY_REDIRECTS);
                }
                next = next.redirected(exchange.location(), settings.ports());
            }
        }
    }
}
