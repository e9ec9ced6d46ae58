package org.marsad.correction.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.internal.Accepted;
import org.marsad.correction.internal.CorrectionCheck;
import org.marsad.correction.internal.CorrectionIntake;
import org.marsad.correction.internal.InvalidCorrectionException;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseWithdrawnException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff file an error that they found or heard of; who files it never decides on it. */
@Controller
class FileCorrectionController {

    private static final int MOST_PROMISES = 1000;

    private final CorrectionCheck check;
    private final CorrectionIntake intake;
    private final PromiseCatalogue catalogue;
    private final MessageSource messages;

    FileCorrectionController(
            CorrectionCheck check, CorrectionIntake intake, PromiseCatalogue catalogue, MessageSource messages) {
        this.check = check;
        this.intake = intake;
        this.catalogue = catalogue;
        this.messages = messages;
    }

    @GetMapping("/staff/corrections/new")
    ModelAndView form(
            @Nullable Authentication staff,
            @RequestParam(name = "promise", defaultValue = "") String promise,
            @RequestParam(name = "entry", defaultValue = "") String entry) {
        StaffRoles.demandWorker(staff);
        return page(promise, entry, "", FormKeys.make(), List.of(), HttpStatus.OK);
    }

    @PostMapping(path = "/staff/corrections/new", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView file(
            @Nullable Authentication staff,
            @RequestParam(name = "promise", defaultValue = "") String promise,
            @RequestParam(name = "entry", defaultValue = "") String entry,
            @RequestParam(name = "text", defaultValue = "") String text,
            @RequestParam(name = "idempotency_key", defaultValue = "") String key,
            Locale locale) {
        String by = StaffRoles.demandWorker(staff);
        try {
            String sent = FormKeys.sent(key);
            Accepted accepted = intake.file(
                    check.checkFiled(promise, entry, text, locale.getLanguage(), by),
                    sent == null ? FormKeys.make() : sent);
            return new ModelAndView("redirect:/staff/corrections/" + accepted.id());
        } catch (InvalidCorrectionException e) {
            List<String> problems = e.problems().stream()
                    .map(problem -> InvalidCorrectionException.sentence(problem, messages, locale))
                    .toList();
            return page(promise, entry, text, FormKeys.make(), problems, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private ModelAndView page(
            String promise, String entry, String text, String key, List<String> problems, HttpStatus status) {
        ModelAndView view = new ModelAndView("correction/staff-new", status);
        view.addObject("promises", catalogue.find(PromiseFilter.all(), null, MOST_PROMISES));
        view.addObject("promise", promise);
        view.addObject("entries", entries(promise));
        view.addObject("entry", entry);
        view.addObject("text", text);
        view.addObject("key", key);
        view.addObject("problems", problems);
        view.addObject("maxText", CorrectionCheck.MAX_TEXT);
        view.addObject("maxLength", CorrectionCheck.MAX_TEXT);
        return view;
    }

    /** Newest first: what was just published is what is most often wrong. */
    private List<PromiseDossier.Entry> entries(String promise) {
        try {
            List<PromiseDossier.Entry> entries = new ArrayList<>(
                    catalogue.dossier(promise).map(PromiseDossier::timeline).orElse(List.of()));
            entries.removeIf(PromiseDossier.Entry::isWithdrawn);
            Collections.reverse(entries);
            return entries;
        } catch (PromiseWithdrawnException e) {
            return List.of();
        }
    }
}
