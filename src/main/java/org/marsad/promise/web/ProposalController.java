package org.marsad.promise.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.RatingScale;
import org.marsad.promise.internal.editing.DraftCheck;
import org.marsad.promise.internal.editing.DraftForm;
import org.marsad.promise.internal.editing.Histories;
import org.marsad.promise.internal.editing.InvalidDraftException;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.ProposalConflictException;
import org.marsad.promise.internal.editing.Proposals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One proposal: what it would change, what was done to it, and what a second editor or its proposer does. */
@Controller
@RequestMapping("/staff/proposals/{id}")
class ProposalController {

    private final Proposals proposals;
    private final DraftCheck check;
    private final DeskModel desk;
    private final Histories histories;
    private final RatingScale scale;

    ProposalController(Proposals proposals, DraftCheck check, DeskModel desk, Histories histories, RatingScale scale) {
        this.proposals = proposals;
        this.check = check;
        this.desk = desk;
        this.histories = histories;
        this.scale = scale;
    }

    @GetMapping
    ModelAndView proposal(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        ModelAndView page = page(id, DraftForm.nothing(), staff, model, locale);
        for (ActKind kind : ActKind.values()) {
            if (kind.name().equals(done)) {
                page.addObject("done", kind);
            }
        }
        return page;
    }

    @PostMapping("/{act:confirm|return|reject|take-back}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        String me = desk.editor(staff);
        DraftForm form = new DraftForm(fields);
        try {
            return new ModelAndView("redirect:/staff/proposals/" + id + "?done=" + done(id, act, form, me));
        } catch (ProposalConflictException conflict) {
            return page(id, form, staff, model, locale, HttpStatus.CONFLICT).addObject("conflict", conflict.why());
        } catch (NotYoursException denied) {
            return page(id, form, staff, model, locale, HttpStatus.FORBIDDEN).addObject("denied", denied.why());
        } catch (InvalidDraftException invalid) {
            return page(id, form, staff, model, locale, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("problem", invalid.problems().get(0).code());
        }
    }

    private ActKind done(UUID id, String act, DraftForm form, String me) {
        int seen = form.revision();
        switch (act) {
            case "confirm" -> {
                boolean twice = proposals.confirm(id, seen, me).state().holds();
                return twice ? ActKind.CONFIRMED_ONCE : ActKind.CONFIRMED;
            }
            case "return" -> {
                proposals.sendBack(id, seen, me, check.reason(form));
                return ActKind.RETURNED;
            }
            case "reject" -> {
                proposals.reject(id, seen, me, check.reason(form));
                return ActKind.REJECTED;
            }
            default -> {
                proposals.takeBack(id, seen, me);
                return ActKind.TAKEN_BACK;
            }
        }
    }

    /** The page with what the editor wrote, so that nothing of it is lost. */
    private ModelAndView page(
            UUID id, DraftForm form, @Nullable Authentication staff, Model model, Locale locale, HttpStatus status) {
        ModelAndView page = page(id, form, staff, model, locale);
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(UUID id, DraftForm form, @Nullable Authentication staff, Model model, Locale locale) {
        desk.common(model, staff);
        desk.proposal(model, desk.found(id), desk.reader(staff), locale);
        model.addAttribute("form", form);
        histories.history(id).ifPresent(history -> {
            model.addAttribute("history", history);
            model.addAttribute("historyRating", scale.find(history.rating()).orElse(null));
        });
        return new ModelAndView("promise/desk-proposal");
    }
}
