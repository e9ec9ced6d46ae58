package org.marsad.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import org.marsad.security.internal.StaffSession;
import org.marsad.security.internal.accounts.StaffSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ends one's sessions elsewhere. */
@Controller
class SessionsController {

    private final StaffSessions sessions;

    SessionsController(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/staff/account/sessions/end")
    String end(@RequestParam UUID id, Principal staff) {
        sessions.end(staff.getName(), id);
        return "redirect:/staff/account?done=session";
    }

    @PostMapping("/staff/account/sessions/end-others")
    String endOthers(Principal staff, HttpServletRequest request) {
        StaffSession.listed(request.getSession(false)).ifPresent(here -> sessions.endOthers(staff.getName(), here));
        return "redirect:/staff/account?done=session";
    }
}
