package org.marsad.promise.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.editing.DraftForm;
import org.marsad.promise.internal.editing.InvalidDraftException;
import org.marsad.promise.internal.editing.InvalidDraftException.Problem;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.ProposalConflictException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * The form of a proposal. Whatever stands in the way of sending it, what the editor wrote is still on the page that says
 * so, beside what is public by then.
 */
@Component
class FormPage {

    private final DeskModel desk;
    private final ContentChanges changes;

    FormPage(DeskModel desk, ContentChanges changes) {
        this.desk = desk;
        this.changes = changes;
    }

    /**
     * What the form is for.
     *
     * @param promiseId empty for a promise that has no id yet
     * @param revising the proposal that is written anew; null for a new one
     */
    record Purpose(
            Proposal.Kind kind, String promiseId, @Nullable Proposal revising) {

        static Purpose of(Proposal proposal) {
            return new Purpose(proposal.draft().kind(), proposal.draft().promiseId(), proposal);
        }

        /** Where the form is sent. */
        public String action() {
            if (revising != null) {
                return "/staff/proposals/" + revising.id() + "/revise";
            }
            return switch (kind) {
                case CREATE -> "/staff/new-promise";
                case EDIT -> "/staff/promises/" + promiseId + "/edit";
                case WITHDRAW -> "/staff/promises/" + promiseId + "/withdraw";
            };
        }
    }

    ModelAndView open(Purpose purpose, DraftForm form, @Nullable Authentication staff, Model model) {
        return page(purpose, form, List.of(), staff, model);
    }

    /** 422 with every problem beside its field. */
    ModelAndView refused(
            Purpose purpose,
            DraftForm form,
            InvalidDraftException invalid,
            @Nullable Authentication staff,
            Model model) {
        ModelAndView page = page(purpose, form, invalid.problems(), staff, model);
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** 409 with what is public by now; sent once more, the form is meant for that. */
    ModelAndView conflict(
            Purpose purpose,
            DraftForm form,
            Draft draft,
            ProposalConflictException conflict,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        PromiseVersion latest = purpose.promiseId().isEmpty()
                ? null
                : desk.find(purpose.promiseId()).orElse(null);
        ModelAndView page = page(purpose, form.on(latest == null ? 0 : latest.number()), List.of(), staff, model);
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("conflict", conflict.why());
        page.addObject("held", conflict.other());
        if (latest != null && draft.content() != null) {
            page.addObject(
                    "changes", changes.between(latest.content(), Objects.requireNonNull(draft.content()), locale));
        }
        return page;
    }

    /** 403: only who proposed it writes it anew. */
    ModelAndView denied(
            Purpose purpose, DraftForm form, NotYoursException denied, @Nullable Authentication staff, Model model) {
        ModelAndView page = page(purpose, form, List.of(), staff, model);
        page.setStatus(HttpStatus.FORBIDDEN);
        page.addObject("denied", denied.why());
        return page;
    }

    private ModelAndView page(
            Purpose purpose, DraftForm form, List<Problem> problems, @Nullable Authentication staff, Model model) {
        desk.common(model, staff);
        desk.form(model, form, problems);
        model.addAttribute("purpose", purpose);
        model.addAttribute("promiseTitle", desk.title(purpose));
        return new ModelAndView("promise/desk-form");
    }
}
