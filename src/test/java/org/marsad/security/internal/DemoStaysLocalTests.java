package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.StartRefusedException;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;

/** The demo's passwords are known to everybody; so nobody but its own machine reaches it. */
class DemoStaysLocalTests {

    private final ServerProperties server = new ServerProperties();
    private final ManagementServerProperties management = new ManagementServerProperties();
    private final DemoStaysLocal local = new DemoStaysLocal(server, management);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.2"})
    void onThisMachinesOwnAddressItStarts(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getByName(address));
        assertThatCode(local::afterPropertiesSet).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void onAnyOtherAddressNothingStarts(@Nullable String address) throws UnknownHostException {
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        assertThatThrownBy(local::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("server.address");
    }

    @Test
    void aPortForAdministratorsIsHeldToTheSame() {
        server.setAddress(InetAddress.getLoopbackAddress());
        management.setPort(9000);
        assertThatThrownBy(local::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("management.server.address");
    }
}
