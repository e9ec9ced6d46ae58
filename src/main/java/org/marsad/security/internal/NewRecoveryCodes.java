package org.marsad.security.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Recovery codes on their way from the request that made them to the one page that shows them. */
public record NewRecoveryCodes(List<String> codes) implements Serializable {

    static final String PAGE = "/staff/account/recovery-codes";

    private static final String ATTRIBUTE = "marsad.new-recovery-codes";

    public NewRecoveryCodes {
        codes = List.copyOf(codes);
    }

    static void hand(HttpServletRequest request, List<String> codes) {
        request.setAttribute(ATTRIBUTE, new NewRecoveryCodes(codes));
    }

    /** Takes them over into the session that the login has just made; false if there are none. */
    static boolean keep(HttpServletRequest request) {
        Object codes = request.getAttribute(ATTRIBUTE);
        if (codes != null) {
            request.getSession().setAttribute(ATTRIBUTE, codes);
        }
        return codes != null;
    }

    /** Once; afterwards nobody has them but the reader. */
    public static Optional<NewRecoveryCodes> take(HttpSession session) {
        Object codes = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return codes instanceof NewRecoveryCodes fresh ? Optional.of(fresh) : Optional.empty();
    }

    /** Without them: this could end up in a log. */
    @Override
    public String toString() {
        return "recovery codes";
    }
}
