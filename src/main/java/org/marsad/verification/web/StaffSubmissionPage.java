package org.marsad.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.TaskLinks;
import org.marsad.verification.OpenTasks.OpenTask;
import org.marsad.verification.StaffTask;
import org.marsad.verification.internal.PeopleDesk;
import org.marsad.verification.internal.PeopleView;
import org.marsad.verification.internal.StaffDesk;
import org.marsad.verification.internal.StaffWording;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * One submission for a member of the staff. Analysts and editors see what was sent; who stepped out, and who only
 * administers, sees no more than who worked on it.
 */
@Component
class StaffSubmissionPage {

    /** Staff pages with a script of ours, which fills in the preview from what is typed beside; nothing foreign. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "media-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    private static final Set<StaffTask> PREVIEWED = EnumSet.of(StaffTask.APPROVE_ASSESSMENT, StaffTask.CONFIRM_RATING);

    private final StaffDesk desk;
    private final PeopleDesk people;
    private final StaffWording wording;
    private final TaskLinks links;
    private final HttpServletResponse response;

    /** @param response of whatever request is answered now */
    StaffSubmissionPage(
            StaffDesk desk, PeopleDesk people, StaffWording wording, TaskLinks links, HttpServletResponse response) {
        this.desk = desk;
        this.people = people;
        this.wording = wording;
        this.links = links;
        this.response = response;
    }

    /** Fills the model; the name of the template. */
    String show(String id, Authentication staff, Locale locale, Model model) {
        String language = locale.getLanguage();
        PeopleView view = people.of(known(id), staff.getName(), language).orElseThrow(StaffSubmissionPage::notFound);
        model.addAttribute("people", view);
        model.addAttribute("wording", wording);
        model.addAttribute("language", language);
        model.addAttribute("works", works(staff));
        model.addAttribute("keeps", keeps(staff) && view.steppedOut() == null);
        if (view.steppedOut() != null || view.submission().purgedAt() != null || !works(staff)) {
            return "verification/people-only";
        }
        model.addAttribute(
                "openTask",
                links.toOpenTask(view.submission().id(), staff.getName()).orElse(null));
        offerPreview(view.own(), model);
        model.addAttribute(
                "view",
                desk.open(view.submission().id(), staff.getName(), has(staff, "ROLE_EDITOR"))
                        .orElseThrow(StaffSubmissionPage::notFound));
        return "verification/submission";
    }

    /** Answers 404 before anything of a step is looked at, because its refusal is shown on this page. */
    void demandKnown(UUID id, Authentication staff) {
        if (people.of(id, staff.getName(), "ar").isEmpty()) {
            throw notFound();
        }
    }

    private void offerPreview(@Nullable OpenTask own, Model model) {
        if (own != null && PREVIEWED.contains(own.kind())) {
            model.addAttribute("previewed", own);
            response.setHeader("Content-Security-Policy", POLICY);
        }
    }

    /** @throws AccessDeniedException unless they work on submissions */
    static void demandWorks(Authentication staff) {
        if (!works(staff)) {
            throw new AccessDeniedException("analysts and editors only");
        }
    }

    /** @throws AccessDeniedException unless they say what is kept beyond its time */
    static void demandKeeps(Authentication staff) {
        if (!keeps(staff)) {
            throw new AccessDeniedException("editors and administrators only");
        }
    }

    static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw notFound();
        }
    }

    private static boolean keeps(Authentication staff) {
        return has(staff, "ROLE_EDITOR") || has(staff, "ROLE_ADMINISTRATOR");
    }

    private static boolean works(Authentication staff) {
        return has(staff, "ROLE_EDITOR") || has(staff, "ROLE_ANALYST");
    }

    private static boolean has(Authentication staff, String authority) {
        return staff.getAuthorities().stream().anyMatch(granted -> authority.equals(granted.getAuthority()));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
