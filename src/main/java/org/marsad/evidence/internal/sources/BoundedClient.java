package org.marsad.evidence.internal.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Gets pages until its time or its bytes are used up, whatever the server does meanwhile. */
final class BoundedClient implements AutoCloseable {

    private final CloseableHttpClient http;
    private final Clock clock;
    private final long deadline;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "source-time-limit");
        thread.setDaemon(true);
        return thread;
    });
    private long left;

    BoundedClient(FetchSettings settings, CheckedResolver resolver, Clock clock) {
        this.http = DiscreetHttp.client(resolver);
        this.clock = clock;
        this.deadline = System.nanoTime() + settings.timeLimit().toNanos();
        this.left = settings.maxSize().toBytes();
    }

    Exchange get(URI uri, Path body) throws IOException {
        HttpGet request = new HttpGet(uri);
        HttpClientContext context = HttpClientContext.create();
        Instant at = clock.instant();
        alarm.schedule(request::abort, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            return http.execute(request, context, response -> {
                store(response, body);
                return new Exchange(
                        uri,
                        at,
                        server(context),
                        Heads.of(context.getRequest() == null ? request : context.getRequest()),
                        response.getCode(),
                        Heads.of(response),
                        body,
                        Heads.location(response));
            });
        } catch (FetchFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new FetchFailedException(problem(e));
        }
    }

    private FetchProblem problem(Exception e) {
        if (e instanceof CheckedResolver.ForbiddenAddressException) {
            return FetchProblem.PRIVATE_ADDRESS;
        }
        if (e instanceof UnknownHostException) {
            return FetchProblem.UNKNOWN_HOST;
        }
        boolean late = System.nanoTime() >= deadline || e instanceof java.io.InterruptedIOException;
        return late ? FetchProblem.TOO_SLOW : FetchProblem.BROKEN;
    }

    private void store(ClassicHttpResponse response, Path body) throws IOException {
        HttpEntity entity = response.getEntity();
        try (OutputStream out = Files.newOutputStream(body)) {
            if (entity != null) {
                copy(entity.getContent(), out);
            }
        }
    }

    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new FetchFailedException(FetchProblem.TOO_LARGE);
            }
            out.write(buffer, 0, read);
        }
    }

    @Nullable
    private static InetAddress server(HttpClientContext context) {
        EndpointDetails endpoint = context.getEndpointDetails();
        SocketAddress remote = endpoint == null ? null : endpoint.getRemoteAddress();
        return remote instanceof InetSocketAddress address ? address.getAddress() : null;
    }

    /** Aborts what is left: reading the rest of an endless body would be no end. */
    @Override
    public void close() {
        alarm.shutdownNow();
        http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
