package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How much strangers may bring in a day. Refills within a test's time are far below what a request brings. */
class ByteBudgetTests {

    private static final int REQUEST = 1_000_000;
    private static final FilterChain READS_ALL =
            (request, response) -> request.getInputStream().readAllBytes();
    private static final FilterChain READS_NOTHING = (request, response) -> {};

    private final AddressKeys keys = new AddressKeys();
    private final Problems problems =
            new Problems(Jackson2ObjectMapperBuilder.json().build(), messages());
    private final ByteBudget budget = new ByteBudget(
            keys,
            new Allowance(3L * REQUEST + 1000, Duration.ofDays(1)),
            new Allowance(5L * REQUEST + 1000, Duration.ofDays(1)),
            problems);

    @Test
    void anAddressThatHasBroughtItsShareIsRefusedUnreadWithATimeAndASentenceAndOthersAreNot() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(send("/api/v1/submissions", "198.51.100.1", READS_ALL).getStatus())
                    .isEqualTo(200);
        }
        boolean[] read = new boolean[1];
        MockHttpServletResponse refused =
                send("/api/v1/submissions", "198.51.100.1", (request, response) -> read[0] = true);
        assertThat(read[0]).isFalse();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Long.parseLong(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(60L, 86_400L);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("لم يُحفظ شيء من هذا الطلب");
        assertThat(send("/api/v1/submissions", "198.51.100.2", READS_ALL).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whenAllHaveBroughtWhatFitsEverybodyIsTold503() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send("/ar/submit", "198.51.100." + (10 + i), READS_ALL).getStatus())
                    .isEqualTo(200);
        }
        MockHttpServletResponse page = send("/ar/submit", "198.51.100.20", READS_ALL);
        assertThat(page.getStatus()).isEqualTo(503);
        assertThat(page.getHeader("Retry-After")).isNotBlank();
        MockHttpServletResponse api = send("/api/v1/submissions", "198.51.100.20", READS_ALL);
        assertThat(api.getStatus()).isEqualTo(503);
        assertThat(api.getContentAsString()).contains("احتفظ بما لديك في مكان آمن");
    }

    @Test
    void whatWasSaidAndNotBroughtIsGivenBack() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(send("/api/v1/submissions", "198.51.100.3", READS_NOTHING)
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatWasBroughtWithoutBeingSaidIsCountedToo() throws Exception {
        for (int i = 0; i < 4; i++) {
            MockHttpServletRequest chunked = request("/api/v1/submissions", "198.51.100.4");
            budget.doFilter(
                    new jakarta.servlet.http.HttpServletRequestWrapper(chunked) {
                        @Override
                        public long getContentLengthLong() {
                            return -1;
                        }
                    },
                    new MockHttpServletResponse(),
                    READS_ALL);
        }
        assertThat(send("/api/v1/submissions", "198.51.100.4", READS_ALL).getStatus())
                .isEqualTo(429);
    }

    @Test
    void aResumedUploadAndAMessageCountLikeASubmission() throws Exception {
        assertThat(send("/ar/track/messages", "198.51.100.5", READS_ALL).getStatus())
                .isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(through(patch("198.51.100.5"), READS_ALL).getStatus()).isEqualTo(200);
        }
        assertThat(through(patch("198.51.100.5"), READS_ALL).getStatus()).isEqualTo(429);
    }

    private static MockHttpServletRequest patch(String address) {
        MockHttpServletRequest request = request("/api/v1/uploads/abc", address);
        request.setMethod("PATCH");
        return request;
    }

    private static MockHttpServletRequest request(String path, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        request.setContent(new byte[REQUEST]);
        return request;
    }

    private MockHttpServletResponse send(String path, String address, FilterChain chain) throws Exception {
        return through(request(path, address), chain);
    }

    private MockHttpServletResponse through(HttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        budget.doFilter(request, response, chain);
        return response;
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-security");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
