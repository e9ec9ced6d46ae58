package org.marsad.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.marsad.evidence.FileTooLargeException;
import org.marsad.evidence.VaultUnavailableException;
import org.marsad.promise.InEveryLanguage;
import org.marsad.submission.OwnOrigin;
import org.marsad.submission.internal.InvalidSubmissionException;
import org.marsad.submission.internal.MessageIntake;
import org.marsad.submission.internal.NewMessage;
import org.marsad.submission.internal.SubmissionEndedException;
import org.marsad.submission.internal.SubmissionForm;
import org.marsad.submission.internal.TooManyMessagesException;
import org.marsad.submission.internal.Tracking;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form on the tracking page through which a submitter answers or adds something, with files or without. */
@Controller
@InEveryLanguage
class MessageController {

    private static final Set<String> TEXTS = Set.of("receipt", "text", "uploads");

    private final Tracking tracking;
    private final MessageIntake messages;
    private final MultipartForm multipart;
    private final OwnOrigin origin;
    private final TrackPages pages;

    MessageController(
            Tracking tracking, MessageIntake messages, MultipartForm multipart, OwnOrigin origin, TrackPages pages) {
        this.tracking = tracking;
        this.messages = messages;
        this.multipart = multipart;
        this.origin = origin;
        this.pages = pages;
    }

    @PostMapping(path = "/track/messages", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView write(
            @RequestParam(name = "receipt", defaultValue = "") String receipt,
            @RequestParam(name = "text", defaultValue = "") String text,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        TrackController.notKept(response);
        origin.require(request);
        Map<String, List<String>> arrived = Map.of("receipt", List.of(receipt), "text", List.of(text));
        return answer(arrived, () -> new SubmissionForm(arrived, List.of()), response, locale);
    }

    /** The same with files. The receipt comes before them and decides whether they are taken in. */
    @PostMapping(path = "/track/messages", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView write(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        TrackController.notKept(response);
        origin.require(request);
        Map<String, List<String>> arrived = new LinkedHashMap<>();
        MultipartForm.Parts parts = new MultipartForm.Parts(TEXTS, this::mayBringFiles);
        return answer(arrived, () -> multipart.read(request, parts, arrived), response, locale);
    }

    private ModelAndView answer(
            Map<String, List<String>> arrived,
            Supplier<SubmissionForm> reading,
            HttpServletResponse response,
            Locale locale) {
        try {
            SubmissionForm form = reading.get();
            String receipt = receipt(arrived);
            // An unknown receipt is told before anything of the message is.
            if (tracking.find(receipt).isEmpty()) {
                messages.discard(form.files());
                return pages.unknownReceipt(response);
            }
            String text = form.first("text");
            NewMessage message = new NewMessage(text == null ? "" : text, form.files(), form.given("uploads"));
            return messages.receive(receipt, message)
                    .map(files -> pages.status(receipt, Reply.sent(files), HttpStatus.CREATED, response))
                    .orElseGet(() -> pages.unknownReceipt(response));
        } catch (InvalidSubmissionException
                | SubmissionEndedException
                | TooManyMessagesException
                | FileTooLargeException
                | UnreadableFormException
                | VaultUnavailableException e) {
            return pages.refused(receipt(arrived), "message", arrived, e, response, locale);
        }
    }

    /** Nothing is taken in for who has no receipt, nor for a submission that has ended. */
    private boolean mayBringFiles(Map<String, List<String>> texts) {
        return tracking.find(receipt(texts))
                .filter(found -> !found.submission().status().isEnd())
                .isPresent();
    }

    private static String receipt(Map<String, List<String>> arrived) {
        List<String> receipts = arrived.getOrDefault("receipt", List.of());
        return receipts.isEmpty() ? "" : receipts.get(0);
    }
}
