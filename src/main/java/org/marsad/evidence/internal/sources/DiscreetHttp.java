package org.marsad.evidence.internal.sources;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** A client that tells a server nothing it need not know, keeps nothing of it, and does nothing by itself. */
final class DiscreetHttp {

    /** What every browser begins with; it names neither us nor our software. */
    private static final String AGENT = "Mozilla/5.0";

    private static final Timeout PATIENCE = Timeout.ofSeconds(15);

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 16 * 1024;

    private DiscreetHttp() {}

    static CloseableHttpClient client(DnsResolver resolver) {
        Http1Config bounds = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .setMaxEmptyLineCount(10)
                .build();
        ConnectionConfig patience = ConnectionConfig.custom()
                .setConnectTimeout(PATIENCE)
                .setSocketTimeout(PATIENCE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(bounds)
                                .build())
                        .setDefaultConnectionConfig(patience)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // Each request resolves and checks its name anew.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent(AGENT)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }
}
