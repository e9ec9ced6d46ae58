package org.marsad.security.internal;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.marsad.StartRefusedException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start the demo, whose passwords are printed on its login page, on anything but loopback. */
@Component
@Profile("demo")
class DemoStaysLocal implements InitializingBean {

    private final ServerProperties server;
    private final ManagementServerProperties management;

    DemoStaysLocal(ServerProperties server, ManagementServerProperties management) {
        this.server = server;
        this.management = management;
    }

    @Override
    public void afterPropertiesSet() {
        refuseUnlessLoopback("server.address", server.getAddress());
        if (management.getPort() != null) {
            refuseUnlessLoopback("management.server.address", management.getAddress());
        }
    }

    private static void refuseUnlessLoopback(String setting, @Nullable InetAddress address) {
        if (address == null || !address.isLoopbackAddress()) {
            throw new StartRefusedException("The demo listens on loopback alone: set " + setting
                    + " to 127.0.0.1, or run without the profile demo.");
        }
    }
}
