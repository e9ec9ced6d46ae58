package org.marsad.correction.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request that cannot be taken as it is: 400 if a field did not come, 422 if it is out of range. */
public class InvalidCorrectionException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    InvalidCorrectionException(HttpStatus status, List<FieldProblem> problems) {
        super(status);
        this.problems = List.copyOf(problems);
    }

    /** 400: a required field is not there at all. */
    public static InvalidCorrectionException missing(String field) {
        return new InvalidCorrectionException(HttpStatus.BAD_REQUEST, List.of(new FieldProblem(field, "MISSING")));
    }

    static InvalidCorrectionException of(String field, String code) {
        return new InvalidCorrectionException(HttpStatus.UNPROCESSABLE_ENTITY, List.of(new FieldProblem(field, code)));
    }

    /** What is wrong, field by field. */
    public List<FieldProblem> problems() {
        return problems;
    }

    /** The sentence for one problem, in the reader's language. */
    public static String sentence(FieldProblem problem, MessageSource messages, Locale locale) {
        String label = messages.getMessage("correction.field." + problem.field(), null, problem.field(), locale);
        Object[] arguments = {label, CorrectionCheck.MAX_TEXT};
        return messages.getMessage("correction.error." + problem.code(), arguments, locale);
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        ProblemDetail body = super.updateAndGetBody(messages, locale);
        if (messages != null) {
            body.setProperty(
                    "errors",
                    problems.stream()
                            .map(problem -> error(problem, messages, locale))
                            .toList());
            body.setDetail(messages.getMessage("correction.error.summary", null, locale));
        }
        return body;
    }

    private static Map<String, String> error(FieldProblem problem, MessageSource messages, Locale locale) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("field", problem.field());
        error.put("code", problem.code());
        error.put("message", sentence(problem, messages, locale));
        return error;
    }
}
