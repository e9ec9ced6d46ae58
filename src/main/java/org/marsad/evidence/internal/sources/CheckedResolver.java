package org.marsad.evidence.internal.sources;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once for each connection and checks what comes of it. The connection is made to exactly these
 * addresses: a name that changes between check and call (DNS rebinding) gains nothing.
 */
final class CheckedResolver implements DnsResolver {

    private final Names names;
    private final Predicate<InetAddress> allowed;

    /** Who knows the addresses of names: the system's resolver. */
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    CheckedResolver(Names names, Predicate<InetAddress> allowed) {
        this.names = names;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new ForbiddenAddressException();
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** One of the addresses is not public. */
    static final class ForbiddenAddressException extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
