package org.marsad.security.internal;

import org.marsad.StartRefusedException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/** Refuses to write a log of who asked for what from where: it would name the people who send something. */
@Component
class NoAccessLog implements InitializingBean {

    private final ServerProperties server;

    NoAccessLog(ServerProperties server) {
        this.server = server;
    }

    @Override
    public void afterPropertiesSet() {
        if (server.getTomcat().getAccesslog().isEnabled()) {
            throw new StartRefusedException(
                    "An access log names the people who send something: remove" + " server.tomcat.accesslog.enabled.");
        }
    }
}
