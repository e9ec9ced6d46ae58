package org.marsad.evidence.internal.sources;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer.
 *
 * @param server the address that was called
 * @param request head of the request as it was sent
 * @param response head of the answer
 * @param body file with the answer's body, as it came: nothing is unpacked
 * @param location where it redirects to; null if it does not
 */
record Exchange(
        URI uri,
        Instant at,
        @Nullable InetAddress server,
        String request,
        int status,
        String response,
        Path body,
        @Nullable String location) {}
