package org.marsad.security.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.marsad.StartRefusedException;
import org.springframework.boot.autoconfigure.web.ServerProperties;

class NoAccessLogTests {

    private final ServerProperties server = new ServerProperties();
    private final NoAccessLog none = new NoAccessLog(server);

    @Test
    void whoSwitchesAnAccessLogOnIsToldInASentenceAndNothingStarts() {
        server.getTomcat().getAccesslog().setEnabled(true);
        assertThatThrownBy(none::afterPropertiesSet)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("server.tomcat.accesslog.enabled");
    }

    @Test
    void withoutOneItStarts() {
        assertThatCode(none::afterPropertiesSet).doesNotThrowAnyException();
    }
}
