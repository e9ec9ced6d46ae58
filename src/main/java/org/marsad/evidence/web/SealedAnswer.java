package org.marsad.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.util.StreamUtils;

/** Sends a derivative, whole or the one range that is asked for (RFC 9110), in constant memory. */
final class SealedAnswer {

    /** A derivative opened as a page of its own may do nothing at all. */
    static final String POLICY =
            "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private SealedAnswer() {}

    static void headers(HttpServletResponse response, String type) {
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    static void send(HttpServletRequest request, HttpServletResponse response, SeekableByteChannel content, String type)
            throws IOException {
        headers(response, type);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        long size = content.size();
        List<HttpRange> ranges = ranges(request.getHeader(HttpHeaders.RANGE));
        if (ranges.size() != 1) {
            write(response, content, 0, size);
            return;
        }
        long from = start(ranges.get(0), size);
        if (from >= size) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        long to = ranges.get(0).getRangeEnd(size);
        response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + to + "/" + size);
        write(response, content, from, to - from + 1);
    }

    /** Several ranges, other units and what is no range at all are answered with the whole, as the RFC allows. */
    private static List<HttpRange> ranges(@org.jspecify.annotations.Nullable String header) {
        try {
            return HttpRange.parseRanges(header);
        } catch (IllegalArgumentException noRange) {
            return List.of();
        }
    }

    private static long start(HttpRange range, long size) {
        return size == 0 ? 0 : range.getRangeStart(size);
    }

    private static void write(HttpServletResponse response, SeekableByteChannel content, long from, long length)
            throws IOException {
        response.setContentLengthLong(length);
        content.position(from);
        StreamUtils.copyRange(Channels.newInputStream(content), response.getOutputStream(), 0, length - 1);
    }
}
