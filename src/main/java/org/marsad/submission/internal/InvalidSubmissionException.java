package org.marsad.submission.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was sent breaks the contract: 400 if parts are missing or unreadable, 422 if a field is out of range. */
public class InvalidSubmissionException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    InvalidSubmissionException(HttpStatus status, List<FieldProblem> problems) {
        super(status);
        this.problems = List.copyOf(problems);
    }

    InvalidSubmissionException(HttpStatus status, String field, String code) {
        this(status, List.of(FieldProblem.of(field, code)));
    }

    /** 400: a required field is not there at all. */
    public static InvalidSubmissionException missing(String field) {
        return new InvalidSubmissionException(HttpStatus.BAD_REQUEST, field, "MISSING");
    }

    /** 422: an upload is named that is not known here. */
    public static InvalidSubmissionException noSuchUpload() {
        return new InvalidSubmissionException(HttpStatus.UNPROCESSABLE_ENTITY, "uploads", "NO_SUCH_UPLOAD");
    }

    /** What is wrong, field by field. */
    public List<FieldProblem> problems() {
        return problems;
    }

    /** The sentence for one problem, in the reader's language. */
    public static String sentence(FieldProblem problem, MessageSource messages, Locale locale) {
        String label = messages.getMessage("submission.field." + problem.field(), null, problem.field(), locale);
        Object[] arguments = {label, problem.limit()};
        String general = messages.getMessage("submission.error." + problem.code(), arguments, locale);
        return String.valueOf(messages.getMessage(
                "submission.error." + problem.code() + "." + problem.field(), arguments, general, locale));
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        ProblemDetail body = super.updateAndGetBody(messages, locale);
        if (messages != null) {
            List<Map<String, String>> errors = new ArrayList<>();
            for (FieldProblem problem : problems) {
                Map<String, String> error = new LinkedHashMap<>();
                error.put("field", problem.field());
                error.put("code", problem.code());
                error.put("message", sentence(problem, messages, locale));
                errors.add(error);
            }
            body.setProperty("errors", errors);
            body.setDetail(messages.getMessage("submission.error.summary", null, locale));
        }
        return body;
    }
}
