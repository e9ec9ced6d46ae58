package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

class LimitTests {

    private final AddressKeys keys = new AddressKeys();
    private final Problems problems = new Problems(json(), messages());
    private final IntakeLimit intake =
            new IntakeLimit(IntakeLimit.SUBMISSIONS, "intake", keys, new Allowance(60), problems);
    private final WrongReceiptLimit receipts =
            new WrongReceiptLimit(keys, new Allowance(5), new Allowance(100), problems);

    @Test
    void sixtySubmissionsOfOneAddressPassAndAFloodIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < 60; i++) {
            assertThat(submit("198.51.100.7").getStatus()).isEqualTo(201);
        }
        MockHttpServletResponse refused = submit("198.51.100.7");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(json().readTree(refused.getContentAsByteArray())
                        .get("status")
                        .asInt())
                .isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("طلبات كثيرة");
    }

    @Test
    void aFloodFromOneAddressSlowsNoOther() throws Exception {
        for (int i = 0; i < 80; i++) {
            submit("198.51.100.8");
        }
        assertThat(submit("198.51.100.9").getStatus()).isEqualTo(201);
    }

    @Test
    void theAddressesOfOneIpv6SubscriberCountTogether() throws Exception {
        for (int i = 0; i < 60; i++) {
            submit("2001:db8:0:1::" + Integer.toHexString(i + 1));
        }
        assertThat(submit("2001:db8:0:1:ffff::1").getStatus()).isEqualTo(429);
        assertThat(submit("2001:db8:0:2::1").getStatus()).isEqualTo(201);
    }

    @Test
    void theFormCountsLikeTheApiAndIsAnsweredWithAPage() throws Exception {
        for (int i = 0; i < 60; i++) {
            submit("198.51.100.10");
        }
        MockHttpServletResponse refused = through(intake, "POST", "/ar/submit", "198.51.100.10", created());
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(refused.getContentAsString()).isEmpty();
    }

    @Test
    void requestsForCorrectionsHaveAnAllowanceOfTheirOwn() throws Exception {
        IntakeLimit corrections =
                new IntakeLimit(IntakeLimit.CORRECTIONS, "corrections", keys, new Allowance(2), problems);
        String form = "/ar/promises/some-promise/corrections";
        for (String path : new String[] {"/api/v1/corrections", form}) {
            assertThat(through(corrections, "POST", path, "198.51.100.14", created())
                            .getStatus())
                    .isEqualTo(201);
        }
        for (String path : new String[] {"/api/v1/corrections", form}) {
            MockHttpServletResponse refused = through(corrections, "POST", path, "198.51.100.14", created());
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).isNotBlank();
        }
        assertThat(submit("198.51.100.14").getStatus()).isEqualTo(201);
        assertThat(through(corrections, "GET", form + "/new", "198.51.100.14", created())
                        .getStatus())
                .isEqualTo(201);
    }

    @Test
    void readingIsNeverCounted() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(through(intake, "GET", "/ar/submit", "198.51.100.11", created())
                            .getStatus())
                    .isEqualTo(201);
        }
    }

    @Test
    void whoGuessesReceiptsIsSlowedButACorrectOneNever() throws Exception {
        for (int i = 0; i < 5; i++) {
            MockHttpServletResponse wrong = track("198.51.100.12", 401);
            assertThat(wrong.getStatus()).isEqualTo(401);
            assertThat(wrong.getContentAsString()).isEqualTo("answer 401");
        }
        MockHttpServletResponse slowed = track("198.51.100.12", 401);
        assertThat(slowed.getStatus()).isEqualTo(429);
        assertThat(slowed.getHeader("Retry-After")).isNotBlank();
        assertThat(slowed.getContentAsString()).doesNotContain("answer 401");
        MockHttpServletResponse correct = track("198.51.100.12", 200);
        assertThat(correct.getStatus()).isEqualTo(200);
        assertThat(correct.getContentAsString()).isEqualTo("answer 200");
    }

    @Test
    void whoGuessesFasterThanAllAtAnAddressCouldAskIsNotLookedUpAnyMoreAndOthersNoticeNothing() throws Exception {
        int lookedUp = 0;
        for (int i = 0; i < 400; i++) {
            boolean[] asked = new boolean[1];
            through(receipts, "GET", "/api/v1/tracking", "198.51.100.15", (request, response) -> {
                asked[0] = true;
                ((HttpServletResponse) response).setStatus(401);
            });
            lookedUp += asked[0] ? 1 : 0;
        }
        // What has been refilled while the test ran, on however slow a machine, is looked up as well.
        assertThat(lookedUp).isBetween(105, 300);
        MockHttpServletResponse refused = track("198.51.100.15", 200);
        // One was refilled just now, if the machine took its time.
        for (int i = 0; i < 1000 && refused.getStatus() == 200; i++) {
            refused = track("198.51.100.15", 200);
        }
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(track("198.51.100.16", 200).getStatus()).isEqualTo(200);
        assertThat(track("198.51.100.16", 401).getStatus()).isEqualTo(401);
    }

    @Test
    void aThousandCorrectReceiptsOfOneAddressUseUpNothing() throws Exception {
        for (int i = 0; i < 1000; i++) {
            assertThat(track("198.51.100.13", 200).getStatus()).isEqualTo(200);
        }
        assertThat(track("198.51.100.13", 401).getStatus()).isEqualTo(401);
    }

    @Test
    void keysTellNobodysAddressAndDifferInEveryProcess() {
        assertThat(keys.key("198.51.100.1", "intake"))
                .isEqualTo(keys.key("198.51.100.1", "intake"))
                .isNotEqualTo(keys.key("198.51.100.1", "receipt"))
                .isNotEqualTo(new AddressKeys().key("198.51.100.1", "intake"))
                .doesNotContain("198");
    }

    private MockHttpServletResponse submit(String address) throws Exception {
        return through(intake, "POST", "/api/v1/submissions", address, created());
    }

    private MockHttpServletResponse track(String address, int status) throws Exception {
        return through(receipts, "GET", "/api/v1/tracking", address, answer(status));
    }

    private static FilterChain created() {
        return answer(201);
    }

    private static FilterChain answer(int status) {
        return (request, response) -> {
            ((HttpServletResponse) response).setStatus(status);
            response.getWriter().write("answer " + status);
        };
    }

    private static MockHttpServletResponse through(
            OncePerRequestFilter filter, String method, String path, String address, FilterChain chain)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private static ObjectMapper json() {
        return Jackson2ObjectMapperBuilder.json().build();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-security");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
