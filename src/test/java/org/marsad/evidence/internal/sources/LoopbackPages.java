package org.marsad.evidence.internal.sources;

import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A fetcher that may call one name on loopback, and of everything else only what is public. */
@TestConfiguration(proxyBeanMethods = false)
public class LoopbackPages {

    @Bean
    @Primary
    PageFetcher loopbackFetcher(FetchSettings settings, Clock clock) {
        PublicAddresses others = new PublicAddresses();
        return new PageFetcher(
                settings,
                new CheckedResolver(
                        host -> host.equals("site.example")
                                ? new InetAddress[] {InetAddress.getByName("127.0.0.1")}
                                : InetAddress.getAllByName(host),
                        address -> address.isLoopbackAddress() || others.test(address)),
                clock);
    }
}
