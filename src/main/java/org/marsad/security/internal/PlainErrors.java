package org.marsad.security.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * What is answered when no page of ours can be: to a request that cannot be read, or when the error page itself fails. A
 * sentence, and not a word about what runs here.
 */
class PlainErrors extends ErrorReportValve {

    private final String unreadable;
    private final String failed;

    /**
     * @param unreadable the sentence where the request is at fault
     * @param failed the sentence where we are
     */
    PlainErrors(String unreadable, String failed) {
        this.unreadable = unreadable;
        this.failed = failed;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isOpen(response)) {
            return;
        }
        try {
            Headers.withoutPage(response::setHeader);
            response.setContentType("text/plain");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(status < 500 ? unreadable : failed);
                response.finishResponse();
            }
        } catch (IOException gone) {
            // Nobody is left to tell.
        }
    }

    private static boolean isOpen(Response response) {
        AtomicBoolean open = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        return open.get();
    }
}
