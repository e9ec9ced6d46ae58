package org.marsad.evidence.internal.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTests {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    private final PublicAddresses addresses = new PublicAddresses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::8.8.8.8",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:1234::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:808:808::",
                "3fff::1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "5f00::1"
            })
    void nothingInsideIsCalled(String address) throws IOException {
        assertThat(addresses.test(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700::1111",
                "2001:4860:4860::8888",
                "2a00:1450::1"
            })
    void thePublicInternetIs(String address) throws IOException {
        assertThat(addresses.test(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTP://example.org:80/a?b=c#d, http://example.org/a?b=c",
        "https://مرصد.example/تقرير, https://xn--ugbdm6d.example/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1",
        "https://[2606:4700::1111]/, https://[2606:4700::1111]/",
        "http://example.org:443/, http://example.org:443/"
    })
    void anAddressOfTheWebIsCalledAsItStands(String given, String called) throws IOException {
        assertThat(WebAddress.of(given, PORTS).uri()).hasToString(called);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "gopher://example.org/",
                "//example.org/",
                "example.org",
                "https://",
                "https:///a",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "http://example.org:22/",
                "http://example.org:6379/",
                "http://example.org:99999/",
                "http://exa mple.org/",
                "http://example.org\\@127.0.0.1/",
                "http://127.0.0.1:80@example.org/",
                "http://a_b.example:x/",
                "http://[::1"
            })
    void whatIsNoneIsNot(String address) {
        assertThatThrownBy(() -> WebAddress.of(address, PORTS))
                .isInstanceOf(FetchFailedException.class)
                .hasMessage("BAD_ADDRESS");
    }
}
