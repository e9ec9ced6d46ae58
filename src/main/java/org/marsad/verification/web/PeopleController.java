package org.marsad.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.marsad.verification.internal.People;
import org.marsad.verification.internal.RefusedStepException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The steps by which work on a submission changes hands, as forms of its page. What is refused comes back as the same
 * page with a sentence and what was written.
 */
@Controller
@RequestMapping("/staff/submissions/{id:[0-9a-fA-F-]{36}}")
class PeopleController {

    private final People people;
    private final StaffSubmissionPage page;

    PeopleController(People people, StaffSubmissionPage page) {
        this.people = people;
        this.page = page;
    }

    /** Who asks takes no further part in the submission. */
    @PostMapping("/recusal")
    String stepOut(
            @PathVariable("id") UUID id,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication staff,
            RedirectAttributes next) {
        StaffSubmissionPage.demandWorks(staff);
        page.demandKnown(id, staff);
        people.stepOut(id, staff.getName(), reason);
        return done("steppedOut", id, next);
    }

    /** The task in the hands of who asks goes into another's. */
    @PostMapping("/hand-over")
    String handOver(
            @PathVariable("id") UUID id,
            @RequestParam(name = "task", defaultValue = "") String task,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication staff,
            RedirectAttributes next) {
        StaffSubmissionPage.demandWorks(staff);
        page.demandKnown(id, staff);
        people.handOver(id, task, staff.getName(), to, reason);
        return done("handedOver", id, next);
    }

    /** The submission comes under another promise. */
    @PostMapping("/promise")
    String move(
            @PathVariable("id") UUID id,
            @RequestParam(name = "promise", defaultValue = "") String promise,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication staff,
            RedirectAttributes next) {
        StaffSubmissionPage.demandWorks(staff);
        page.demandKnown(id, staff);
        people.move(id, staff.getName(), promise, reason);
        return done("moved", id, next);
    }

    /** The submission is kept although its time comes, or its time counts again. */
    @PostMapping("/hold")
    String keep(
            @PathVariable("id") UUID id,
            @RequestParam(name = "held", defaultValue = "true") boolean held,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Authentication staff,
            RedirectAttributes next) {
        StaffSubmissionPage.demandKeeps(staff);
        page.demandKnown(id, staff);
        people.keep(id, held, staff.getName(), reason);
        return done(held ? "kept" : "letGo", id, next);
    }

    private static String done(String step, UUID id, RedirectAttributes next) {
        next.addFlashAttribute("done", step);
        return "redirect:/staff/submissions/" + id + "#people";
    }

    @ExceptionHandler
    ModelAndView refused(
            RefusedStepException refusal, HttpServletRequest request, Authentication staff, Locale locale) {
        return again(refusal.status(), refusal.rule(), request, staff, locale);
    }

    /** Two steps at the same moment, and the database could not make them wait for each other. */
    @ExceptionHandler
    ModelAndView overtaken(
            ConcurrencyFailureException conflict, HttpServletRequest request, Authentication staff, Locale locale) {
        return again(HttpStatus.CONFLICT, "sameMoment", request, staff, locale);
    }

    private ModelAndView again(
            HttpStatus status, String rule, HttpServletRequest request, Authentication staff, Locale locale) {
        String[] way = request.getRequestURI().split("/", -1);
        ExtendedModelMap model = new ExtendedModelMap();
        String template = page.show(way[way.length - 2], staff, locale, model);
        model.addAttribute("refused", rule);
        model.addAttribute("step", way[way.length - 1]);
        return new ModelAndView(template, model, status);
    }
}
