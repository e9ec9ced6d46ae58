package org.marsad.verification.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.promise.Languages;
import org.marsad.verification.internal.Desk;
import org.marsad.verification.internal.DeskChart;
import org.marsad.verification.internal.DeskView;
import org.marsad.verification.internal.DeskWording;
import org.marsad.verification.internal.StaffWording;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: what waits, for whom and since when. Numbers alone, so that administrators may see it too. */
@Controller
class DeskController {

    private static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    /** The engine's groups by the roles of who is logged in; an administrator may open every list. */
    private static final Map<String, Set<String>> GROUPS = Map.of(
            "ROLE_ANALYST",
            Set.of("analysts"),
            "ROLE_EDITOR",
            Set.of("editors"),
            ADMINISTRATOR,
            Set.of("analysts", "editors"));

    private final Desk desk;
    private final DeskWording words;
    private final StaffWording wording;

    DeskController(Desk desk, DeskWording words, StaffWording wording) {
        this.desk = desk;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping("/staff")
    String desk(Authentication staff, Locale locale, Model model) {
        Set<String> roles = staff.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        DeskView view = desk.view(roles.stream()
                .flatMap(role -> GROUPS.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toSet()));
        model.addAttribute("desk", view);
        model.addAttribute("chart", DeskChart.of(view.weeks(), isRightToLeft(locale)));
        model.addAttribute("words", words);
        model.addAttribute("wording", wording);
        model.addAttribute("administrator", roles.contains(ADMINISTRATOR));
        model.addAttribute("worker", roles.contains("ROLE_ANALYST") || roles.contains("ROLE_EDITOR"));
        return "verification/desk";
    }

    private static boolean isRightToLeft(Locale locale) {
        return Languages.direction(locale.getLanguage()).equals("rtl");
    }
}
