package org.marsad.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.marsad.audit.Audit;
import org.marsad.audit.AuditAct;
import org.marsad.audit.AuditEntry;
import org.marsad.audit.AuditKind;
import org.marsad.audit.internal.RememberedCheck;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the staff did, for administrators: a page, and the same as a file. Nothing here changes anything. */
@Controller
class AuditController {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Audit audit;
    private final RememberedCheck check;
    private final Clock clock;

    AuditController(Audit audit, RememberedCheck check, Clock clock) {
        this.audit = audit;
        this.check = check;
        this.clock = clock;
    }

    @GetMapping("/staff/audit")
    String page(
            AuditForm form,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String limit,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        int size = (int) Math.max(1, Math.min(MOST, number(limit, USUAL)));
        List<AuditEntry> found = audit.newest(form.query(clock.getZone()), number(before, Long.MAX_VALUE), size + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(size, found.size()));
        model.addAttribute("form", form);
        model.addAttribute("entries", shown);
        model.addAttribute("next", found.size() > size ? shown.get(size - 1).number() : null);
        model.addAttribute("limit", size);
        RememberedCheck.Checked checked = check.get();
        model.addAttribute("check", checked.check());
        model.addAttribute("checkedAt", checked.at());
        model.addAttribute("acts", AuditAct.values());
        model.addAttribute("kinds", AuditKind.values());
        return "audit/audit";
    }

    @GetMapping("/staff/audit.{format:csv|jsonl}")
    void file(@PathVariable String format, AuditForm form, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + format + "\"");
        AuditFile.write(format, response, writer -> audit.each(form.query(clock.getZone()), writer));
    }

    private static long number(String typed, long otherwise) {
        return typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : otherwise;
    }
}
