package org.marsad.promise.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.importing.ImportMovedException;
import org.marsad.promise.internal.importing.ImportedProposals;
import org.marsad.promise.internal.importing.ImportedProposals.Refused;
import org.marsad.promise.internal.importing.ImportedProposals.Seen;
import org.marsad.promise.internal.importing.Imports;
import org.marsad.promise.internal.importing.PromiseImport;
import org.marsad.promise.internal.importing.UnreadableImportException;
import org.marsad.promise.web.SentFiles.FilesRefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator brings files of promises in, and an editor confirms what they propose. */
@Controller
class ImportController {

    private static final int LONGEST_REASON = 2000;

    private final Imports imports;
    private final ImportedProposals proposed;
    private final SentFiles sent;
    private final ImportPages pages;

    ImportController(Imports imports, ImportedProposals proposed, SentFiles sent, ImportPages pages) {
        this.imports = imports;
        this.proposed = proposed;
        this.sent = sent;
        this.pages = pages;
    }

    @GetMapping("/staff/import")
    String form(@Nullable Authentication staff, Model model) {
        return pages.form(model, staff);
    }

    @PostMapping(path = "/staff/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView bringIn(HttpServletRequest request, @Nullable Authentication staff, Model model) {
        try {
            PromiseImport made = imports.bringIn(sent.read(request), name(staff));
            return new ModelAndView("redirect:/staff/imports/" + made.id());
        } catch (FilesRefusedException refused) {
            boolean large = refused.code().equals("tooLarge");
            return refused(
                    refused.code(),
                    List.of(),
                    large ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.UNPROCESSABLE_ENTITY,
                    staff,
                    model);
        } catch (UnreadableImportException unreadable) {
            return refused(unreadable.code(), unreadable.values(), HttpStatus.UNPROCESSABLE_ENTITY, staff, model);
        }
    }

    private ModelAndView refused(
            String code, List<Object> values, HttpStatus status, @Nullable Authentication staff, Model model) {
        model.addAttribute("problem", "import.problem." + code);
        model.addAttribute("values", values.toArray());
        return new ModelAndView(pages.form(model, staff), status);
    }

    @GetMapping("/staff/imports/{id}")
    String report(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String done,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        if ("proposed".equals(done) || "confirmed".equals(done)) {
            model.addAttribute("done", done);
        }
        return pages.report(model, found(id), staff, locale);
    }

    @PostMapping("/staff/imports/{id}/propose")
    ModelAndView propose(
            @PathVariable UUID id,
            @RequestParam String sha256,
            @RequestParam String reason,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        found(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("problem", "import.problem.reason");
            return shown(id, HttpStatus.UNPROCESSABLE_ENTITY, staff, model, locale);
        }
        try {
            imports.propose(id, sha256, reason.strip(), name(staff));
            return new ModelAndView("redirect:/staff/imports/" + id + "?done=proposed");
        } catch (ImportMovedException moved) {
            model.addAttribute("problem", "import.problem.moved");
            return shown(id, HttpStatus.CONFLICT, staff, model, locale);
        }
    }

    @PostMapping("/staff/imports/{id}/drop")
    ModelAndView drop(@PathVariable UUID id, @Nullable Authentication staff, Model model, Locale locale) {
        try {
            imports.drop(found(id).id());
            return new ModelAndView("redirect:/staff/import");
        } catch (ImportMovedException moved) {
            model.addAttribute("problem", "import.problem.moved");
            return shown(id, HttpStatus.CONFLICT, staff, model, locale);
        }
    }

    /** All that wait, or those that were chosen; each with the revision that the page showed. */
    @PostMapping("/staff/imports/{id}/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String all,
            @RequestParam(required = false) @Nullable List<String> seen,
            @RequestParam(required = false) @Nullable List<String> chosen,
            @Nullable Authentication staff,
            Model model,
            Locale locale) {
        found(id);
        List<String> wanted = all == null ? chosen : seen;
        if (wanted == null || wanted.isEmpty()) {
            model.addAttribute("problem", "import.problem.chosen");
            return shown(id, HttpStatus.UNPROCESSABLE_ENTITY, staff, model, locale);
        }
        try {
            List<Refused> refused = proposed.confirm(id, seen(wanted), name(staff));
            if (refused.isEmpty()) {
                return new ModelAndView("redirect:/staff/imports/" + id + "?done=confirmed");
            }
            model.addAttribute("refused", refused);
            return shown(id, HttpStatus.CONFLICT, staff, model, locale);
        } catch (NotYoursException own) {
            model.addAttribute("problem", "import.own");
            return shown(id, HttpStatus.FORBIDDEN, staff, model, locale);
        }
    }

    private ModelAndView shown(UUID id, HttpStatus status, @Nullable Authentication staff, Model model, Locale locale) {
        return new ModelAndView(pages.report(model, found(id), staff, locale), status);
    }

    private PromiseImport found(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Seen> seen(List<String> values) {
        List<Seen> seen = new ArrayList<>();
        for (String value : values) {
            if (!value.matches("[0-9a-f-]{36}:\\d{1,9}")) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            seen.add(new Seen(UUID.fromString(value.substring(0, 36)), Integer.parseInt(value.substring(37))));
        }
        return seen;
    }

    private static String name(@Nullable Authentication staff) {
        if (staff == null) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return staff.getName();
    }
}
