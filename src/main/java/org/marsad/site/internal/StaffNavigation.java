package org.marsad.site.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a staff page shows to the person logged in.
 *
 * @param name the name they logged in with
 * @param worker analyst or editor: who may open submissions
 * @param here path of the page that is shown
 * @param framed true where Tasklist shows the page beside a task: it has its own head then
 */
public record StaffNavigation(
        String name, boolean worker, boolean editor, boolean administrator, String here, boolean framed) {

    static StaffNavigation of(HttpServletRequest request) {
        Principal staff = request.getUserPrincipal();
        boolean editor = request.isUserInRole("EDITOR");
        return new StaffNavigation(
                staff == null ? "" : staff.getName(),
                editor || request.isUserInRole("ANALYST"),
                editor,
                request.isUserInRole("ADMINISTRATOR"),
                request.getRequestURI(),
                // Fetch Metadata: browsers tell whom a page is for, and no page can make them lie.
                "iframe".equals(request.getHeader("Sec-Fetch-Dest")));
    }

    /** For {@code aria-current}: the page itself. */
    public @Nullable String at(String path) {
        return here.equals(path) ? "page" : null;
    }

    /** For {@code aria-current}: the page or one below it. */
    public @Nullable String below(String path) {
        return here.equals(path) || here.startsWith(path + "/") ? "page" : null;
    }
}
