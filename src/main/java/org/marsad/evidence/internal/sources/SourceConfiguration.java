package org.marsad.evidence.internal.sources;

import java.net.InetAddress;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names are resolved by the system, and nothing but the public internet is called. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    PageFetcher pageFetcher(FetchSettings settings, Clock clock) {
        CheckedResolver resolver = new CheckedResolver(InetAddress::getAllByName, new PublicAddresses());
        return new PageFetcher(settings, resolver, clock);
    }
}
