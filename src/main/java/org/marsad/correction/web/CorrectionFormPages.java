package org.marsad.correction.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.internal.Accepted;
import org.marsad.correction.internal.CorrectionCheck;
import org.marsad.correction.internal.FieldProblem;
import org.marsad.correction.internal.InvalidCorrectionException;
import org.marsad.promise.PublishedEntry;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the pages of the form: empty, again with what was typed, and the receipt. */
@Component
class CorrectionFormPages {

    private final MessageSource messages;

    CorrectionFormPages(MessageSource messages) {
        this.messages = messages;
    }

    ModelAndView empty(PublishedEntry entry) {
        return form(entry, new Page(new Typed("", "", FormKeys.make()), List.of(), null), HttpStatus.OK);
    }

    /** The same form keeps its key, so that nothing is taken twice; a key that is spent is of no use. */
    ModelAndView again(PublishedEntry entry, Typed typed, InvalidCorrectionException refusal, Locale locale) {
        boolean spent = refusal.problems().stream().map(FieldProblem::code).anyMatch("KEY_REUSED"::equals);
        List<Problem> problems = spent
                ? List.of()
                : refusal.problems().stream()
                        .map(problem -> new Problem(
                                problem.field(), InvalidCorrectionException.sentence(problem, messages, locale)))
                        .toList();
        String alert = spent ? messages.getMessage("correction.form.sent-before", null, locale) : null;
        String next = spent || FormKeys.sent(typed.key()) == null ? FormKeys.make() : typed.key();
        Page page = new Page(new Typed(typed.text(), typed.email(), next), problems, alert);
        return form(entry, page, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static ModelAndView form(PublishedEntry entry, Page page, HttpStatus status) {
        ModelAndView view = view("correction/form", entry, status);
        view.addObject("page", page);
        view.addObject("maxText", CorrectionCheck.MAX_TEXT);
        view.addObject("maxLength", CorrectionCheck.MAX_TEXT);
        return view;
    }

    /** Shown once, here. */
    ModelAndView receipt(Accepted accepted, PublishedEntry entry) {
        ModelAndView view = view("correction/receipt", entry, HttpStatus.CREATED);
        view.addObject("accepted", accepted);
        return view;
    }

    private static ModelAndView view(String name, PublishedEntry entry, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, status);
        view.addObject("promiseId", entry.promiseId());
        view.addObject("entry", entry.entry());
        view.addObject("noindex", true);
        return view;
    }

    /** What stands in the fields. */
    record Typed(String text, String email, String key) {}

    /** What is wrong with one field, in words. */
    record Problem(String field, String sentence) {}

    /**
     * What the form shows.
     *
     * @param alert why it was not taken, where no field is to blame
     */
    record Page(
            Typed typed, List<Problem> problems, @Nullable String alert) {

        public boolean isRefused() {
            return alert != null || !problems.isEmpty();
        }

        /** The sentence on what is wrong with a field; null if nothing is. */
        public @Nullable String sentence(String field) {
            return problems.stream()
                    .filter(problem -> problem.field().equals(field))
                    .map(Problem::sentence)
                    .findFirst()
                    .orElse(null);
        }
    }
}
