package org.marsad.evidence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.marsad.evidence.EvidenceItem;
import org.marsad.evidence.EvidenceItems;
import org.marsad.evidence.internal.preview.Part;
import org.marsad.evidence.internal.preview.Preview;
import org.marsad.evidence.internal.preview.Previews;
import org.marsad.evidence.internal.preview.Shape;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Previews of evidence for staff: derivatives of fixed types and never a byte of an original. */
@Controller
@RequestMapping("/staff/evidence/{id}")
class PreviewController {

    /** An image or page takes a second or two; longer than this a browser is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String SVG = "image/svg+xml";

    /** A grey sheet: stands where there is no picture, so that no list of items has holes. */
    private static final byte[] NOTHING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90" width="120" height="90">\
            <rect width="120" height="90" fill="#e6e9ee"/><path d="M44 22h22l12 12v34H44z" fill="#fff" stroke="#8b94a5" \
            stroke-width="2"/><path d="M66 22v12h12" fill="none" stroke="#8b94a5" stroke-width="2"/></svg>
            """.getBytes(StandardCharsets.UTF_8);

    private final EvidenceItems items;
    private final Previews previews;

    PreviewController(EvidenceItems items, Previews previews) {
        this.items = items;
        this.previews = previews;
    }

    /** The small picture of an item; a placeholder where there is none or it takes long. */
    @GetMapping("/preview")
    void thumb(@PathVariable("id") UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EvidenceItem item = found(id);
        Preview preview = previews.get(item, Part.THUMB, 1, PATIENCE);
        if (preview.ready()) {
            send(item, preview, request, response);
        } else {
            SealedAnswer.headers(response, SVG);
            response.setContentLength(NOTHING.length);
            response.getOutputStream().write(NOTHING);
        }
    }

    /** One page, or the whole of a picture. */
    @GetMapping("/preview/{number}")
    void page(
            @PathVariable("id") UUID id,
            @PathVariable("number") int number,
            @RequestParam(name = "large", defaultValue = "false") boolean large,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        EvidenceItem item = found(id);
        answer(item, previews.get(item, part(item, large), number, PATIENCE), request, response);
    }

    private Part part(EvidenceItem item, boolean large) {
        return switch (Shape.of(item)) {
            case IMAGE -> large ? Part.LARGE : Part.VIEW;
            case PAGES, OFFICE -> large ? Part.LARGE_PAGE : Part.PAGE;
            case VIDEO -> Part.POSTER;
            case AUDIO, TEXT, NONE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** The video or sound, from anywhere in it. */
    @GetMapping("/media")
    void media(@PathVariable("id") UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        EvidenceItem item = found(id);
        answer(item, previews.get(item, Part.MEDIA, 1, PATIENCE), request, response);
    }

    private void answer(EvidenceItem item, Preview preview, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (preview.state()) {
            case READY -> send(item, preview, request, response);
            case PENDING -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
            case NONE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private void send(EvidenceItem item, Preview preview, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (SeekableByteChannel content = previews.open(item, preview)) {
            SealedAnswer.send(request, response, content, Objects.requireNonNull(preview.mediaType()));
        }
    }

    private EvidenceItem found(UUID id) {
        return items.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
