package org.marsad.evidence.internal.sources;

import java.time.Clock;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names are resolved by the system, and nothing but the public internet is called. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    @Bean
    PageFetcher pageFetcher(FetchSettings settings, Clock clock) {
        CheckedResolver resolver = new CheckedResolver(SystemDefaultDnsResolver.INSTANCE, new PublicAddresses());
        return new PageFetcher(settings, resolver, clock);
    }
}
