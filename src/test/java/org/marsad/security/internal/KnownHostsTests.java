package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.IcuMessageSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** By which names the site answers. */
class KnownHostsTests {

    private static final String ONION = "2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion";

    private final KnownHosts hosts = new KnownHosts(
            "https://Marsad.example/",
            List.of(ONION, "[2001:db8::1]"),
            new Problems(new ObjectMapper(), new IcuMessageSource("messages-security")));

    @ParameterizedTest
    @CsvSource({
        "marsad.example, 10.0.0.5, 200",
        "MARSAD.example., 10.0.0.5, 200",
        ONION + ", 10.0.0.5, 200",
        "[2001:db8::1], 10.0.0.5, 200",
        "www.marsad.example, 10.0.0.5, 421",
        "evil.example, 10.0.0.5, 421",
        "marsad.example.evil.example, 10.0.0.5, 421",
        "10.0.0.5, 10.0.0.5, 421",
        "localhost, 127.0.0.1, 200",
        "127.0.0.1, 127.0.0.1, 200",
        "[::1], 0:0:0:0:0:0:0:1, 200",
        "localhost, 10.0.0.5, 421",
        "127.0.0.1, 10.0.0.5, 421",
        "evil.example, 127.0.0.1, 421"
    })
    void onlyTheSitesOwnNamesAndOnThisMachineItsOwn(String name, String arrivedAt, int status) throws Exception {
        assertThat(ask("/en/promises", name, arrivedAt).getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/actuator/health, 421",
        "/actuator/health/liveness/x, 421",
        "/login, 421",
        "/engine-rest/task, 421"
    })
    void aLoadBalancersProbeNeedsNoName(String path, int status) throws Exception {
        assertThat(ask(path, "10.0.0.5", "10.0.0.5").getStatus()).isEqualTo(status);
    }

    private MockHttpServletResponse ask(String path, String name, String arrivedAt) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Host", name);
        request.setServerName(name);
        request.setLocalAddr(arrivedAt);
        MockHttpServletResponse response = new MockHttpServletResponse();
        hosts.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
