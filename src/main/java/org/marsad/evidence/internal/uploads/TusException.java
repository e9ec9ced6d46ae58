package org.marsad.evidence.internal.uploads;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request of an upload is not done, with the status that tus 1.0.0 gives it. */
public class TusException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** tus' own status for a part whose checksum is wrong. */
    private static final int CHECKSUM_MISMATCH = 460;

    private final String what;
    private final long number;

    private TusException(int status, String what, long number) {
        super(HttpStatusCode.valueOf(status));
        this.what = what;
        this.number = number;
    }

    /** 404: never was, ended, expired, or no id at all; they all answer alike. */
    public static TusException notFound() {
        return new TusException(404, "not-found", 0);
    }

    /** 400: a header is missing or not as it should be; {@code what} names its message. */
    public static TusException badRequest(String what) {
        return new TusException(400, what, 0);
    }

    /** 415: a part that is no {@code application/offset+octet-stream}. */
    public static TusException otherType() {
        return new TusException(415, "type", 0);
    }

    /** 412: another version of the protocol. */
    public static TusException otherVersion() {
        TusException refused = new TusException(412, "version", 0);
        refused.getHeaders().set("Tus-Version", "1.0.0");
        return refused;
    }

    /** 413: larger than a file may be, or more bytes than were announced. */
    public static TusException tooLarge(long limit) {
        return new TusException(413, "too-large", limit / 1024 / 1024);
    }

    /** 409: bytes for another place than the next. */
    static TusException otherOffset(long expected) {
        return new TusException(409, "offset", expected);
    }

    /** 423: somebody else is just sending a part. */
    static TusException busy() {
        TusException busy = new TusException(423, "busy", 0);
        busy.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
        return busy;
    }

    /** 460: nothing of the part was kept. */
    static TusException wrongChecksum() {
        return new TusException(CHECKSUM_MISMATCH, "checksum", 0);
    }

    /** 503: all uploads together have become too many. */
    static TusException full() {
        TusException full = new TusException(503, "full", 0);
        full.getHeaders().set(HttpHeaders.RETRY_AFTER, "600");
        return full;
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        ProblemDetail body = getBody();
        if (messages != null) {
            Object[] arguments = {String.valueOf(number)};
            body.setDetail(messages.getMessage("evidence.upload.error." + what, arguments, locale));
        }
        return body;
    }

    @Override
    public String getMessage() {
        return "upload refused: " + what;
    }
}
