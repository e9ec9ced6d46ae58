package org.marsad.promise.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.editing.DraftCheck;
import org.marsad.promise.internal.editing.DraftForm;
import org.marsad.promise.internal.editing.InvalidDraftException;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.marsad.promise.internal.editing.ProposalConflictException;
import org.marsad.promise.internal.editing.Proposals;
import org.marsad.promise.web.FormPage.Purpose;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an editor proposes: a new promise, other words for one, or its end; and where a proposal is written anew. */
@Controller
class ProposeController {

    private final Proposals proposals;
    private final DraftCheck check;
    private final DeskModel desk;
    private final FormPage page;

    ProposeController(Proposals proposals, DraftCheck check, DeskModel desk, FormPage page) {
        this.proposals = proposals;
        this.check = check;
        this.desk = desk;
        this.page = page;
    }

    @GetMapping("/staff/new-promise")
    ModelAndView creation(@Nullable Authentication staff, Model model) {
        desk.editor(staff);
        return page.open(new Purpose(Kind.CREATE, "", null), DraftForm.empty(), staff, model);
    }

    @PostMapping("/staff/new-promise")
    ModelAndView create(
            @Nullable Authentication staff,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Locale locale) {
        return send(new Purpose(Kind.CREATE, "", null), new DraftForm(fields), staff, model, locale);
    }

    @GetMapping("/staff/promises/{id}/edit")
    ModelAndView edition(@PathVariable String id, @Nullable Authentication staff, Model model) {
        desk.editor(staff);
        PromiseVersion current = desk.current(id);
        return page.open(
                        new Purpose(Kind.EDIT, id, null),
                        DraftForm.of(current.content(), current.number()),
                        staff,
                        model)
                .addObject("held", proposals.openFor(id).orElse(null));
    }

    @PostMapping("/staff/promises/{id}/edit")
    ModelAndView edit(
            @PathVariable String id,
            @Nullable Authentication staff,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Locale locale) {
        return send(new Purpose(Kind.EDIT, id, null), new DraftForm(fields), staff, model, locale);
    }

    @GetMapping("/staff/promises/{id}/withdraw")
    ModelAndView withdrawal(@PathVariable String id, @Nullable Authentication staff, Model model) {
        desk.editor(staff);
        DraftForm form = DraftForm.nothing().on(desk.current(id).number());
        return page.open(new Purpose(Kind.WITHDRAW, id, null), form, staff, model)
                .addObject("held", proposals.openFor(id).orElse(null));
    }

    @PostMapping("/staff/promises/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable String id,
            @Nullable Authentication staff,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Locale locale) {
        return send(new Purpose(Kind.WITHDRAW, id, null), new DraftForm(fields), staff, model, locale);
    }

    @GetMapping("/staff/proposals/{id}/revise")
    ModelAndView revision(@PathVariable UUID id, @Nullable Authentication staff, Model model) {
        desk.editor(staff);
        Proposal proposal = desk.found(id);
        DraftForm form = DraftForm.of(proposal.draft(), desk.knowsMaker(proposal.draft()))
                .on(desk.base(proposal.draft()))
                .with("revision", String.valueOf(proposal.revision()));
        return page.open(Purpose.of(proposal), form, staff, model);
    }

    @PostMapping("/staff/proposals/{id}/revise")
    ModelAndView revise(
            @PathVariable UUID id,
            @Nullable Authentication staff,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            Locale locale) {
        Proposal proposal = desk.found(id);
        DraftForm form = new DraftForm(fields).with("id", proposal.draft().promiseId());
        return send(Purpose.of(proposal), form, staff, model, locale);
    }

    private ModelAndView send(
            Purpose purpose, DraftForm form, @Nullable Authentication staff, Model model, Locale locale) {
        String me = desk.editor(staff);
        Draft draft;
        try {
            draft = draft(purpose, form);
        } catch (InvalidDraftException invalid) {
            return page.refused(purpose, form, invalid, staff, model);
        }
        try {
            return to(sent(purpose, form, draft, me), purpose);
        } catch (ProposalConflictException conflict) {
            return page.conflict(purpose, form, draft, conflict, staff, model, locale);
        } catch (NotYoursException denied) {
            return page.denied(purpose, form, denied, staff, model);
        }
    }

    private Draft draft(Purpose purpose, DraftForm form) {
        return switch (purpose.kind()) {
            case CREATE -> check.creation(form);
            case EDIT -> check.edit(form, purpose.promiseId(), desk.current(purpose.promiseId()));
            case WITHDRAW -> {
                desk.current(purpose.promiseId());
                yield check.withdrawal(form, purpose.promiseId());
            }
        };
    }

    private Proposal sent(Purpose purpose, DraftForm form, Draft draft, String me) {
        Proposal revising = purpose.revising();
        return revising == null
                ? proposals.propose(draft, me)
                : proposals.revise(revising.id(), form.revision(), draft, me);
    }

    private static ModelAndView to(Proposal proposal, Purpose purpose) {
        return new ModelAndView("redirect:/staff/proposals/" + proposal.id() + "?done="
                + (purpose.revising() == null ? ActKind.PROPOSED : ActKind.REVISED));
    }
}
