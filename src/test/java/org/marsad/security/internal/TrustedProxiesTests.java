package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whose word on where a request came from is believed. */
class TrustedProxiesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ar/");

    TrustedProxiesTests() {
        request.setScheme("http");
        request.setServerName("marsad.example");
    }

    @Test
    void fromAStrangerNothingIsBelievedAndNothingReachesAController() throws Exception {
        request.setRemoteAddr("198.51.100.7");
        forwarded();
        HttpServletRequest seen = through(List.of("10.1.0.0/16"));
        assertThat(seen.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getServerName()).isEqualTo("marsad.example");
        assertThat(Collections.list(seen.getHeaderNames()))
                .noneMatch(name -> name.toLowerCase().contains("forwarded"));
    }

    @Test
    void withoutTheSettingNobodyIsBelieved() throws Exception {
        request.setRemoteAddr("127.0.0.1");
        forwarded();
        assertThat(through(List.of()).getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.0.0/16, '203.0.113.9', 203.0.113.9",
        "10.1.2.3, 10.1.2.3, '203.0.113.9', 203.0.113.9",
        "fd00::1, fd00::/8, '2001:db8::5', 2001:db8::5",
        "10.1.2.3, 10.1.0.0/16, '1.1.1.1, 203.0.113.9', 203.0.113.9",
        "10.1.2.3, 10.1.0.0/16, '1.1.1.1, 203.0.113.9, 10.1.9.9', 203.0.113.9",
        "10.1.2.3, 10.1.0.0/16, '1.1.1.1, 203.0.113.9:4711', 203.0.113.9",
        "10.1.2.3, 10.1.0.0/16, '10.1.7.7, 10.1.9.9', 10.1.7.7",
        "10.1.2.3, 10.1.0.0/16, 'unknown', unknown"
    })
    void ofAProxysWordTheNearestAddressThatIsNotOursCounts(
            String proxy, String trusted, String forwardedFor, String client) throws Exception {
        request.setRemoteAddr(proxy);
        request.addHeader("X-Forwarded-For", forwardedFor);
        assertThat(through(List.of(trusted)).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void aTrustedProxySaysSchemeAndHostByTheLastOfItsWords() throws Exception {
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-Proto", "http, https");
        request.addHeader("X-Forwarded-Host", "evil.example, onion.example");
        HttpServletRequest seen = through(List.of("10.1.2.3"));
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getServerName()).isEqualTo("onion.example");
    }

    @Test
    void whatNoProxyOfOursSendsIsNotBelievedThroughItEither() throws Exception {
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("Forwarded", "for=1.1.1.1;host=evil.example;proto=https");
        request.addHeader("X-Forwarded-Prefix", "/evil");
        HttpServletRequest seen = through(List.of("10.1.2.3"));
        assertThat(seen.getRemoteAddr()).isEqualTo("10.1.2.3");
        assertThat(seen.getServerName()).isEqualTo("marsad.example");
        assertThat(seen.getContextPath()).isEmpty();
        assertThat(seen.getRequestURI()).isEqualTo("/ar/");
    }

    private void forwarded() {
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "evil.example");
        request.addHeader("Forwarded", "for=203.0.113.9;host=evil.example;proto=https");
    }

    private HttpServletRequest through(List<String> trusted) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new TrustedProxies(trusted).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }
}
