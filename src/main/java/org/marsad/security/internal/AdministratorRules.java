package org.marsad.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.marsad.security.PasswordRules;

/** What the first administrator's name and password must be, in the settings and on the page alike. */
final class AdministratorRules {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9]{1,64}");
    private static final int SHORTEST_CODE = 32;

    private AdministratorRules() {}

    static boolean isName(String username) {
        return USERNAME.matcher(username).matches();
    }

    /** A sentence in this language if the password may not be the first administrator's. */
    static Optional<String> refusal(
            String password, String username, DemoSettings demo, PasswordRules rules, Locale language) {
        return password.equals(demo.password()) || password.equals(DemoSettings.DEFAULT_PASSWORD)
                ? Optional.of("It must not be the demo's.")
                : rules.refusal(password, username, language);
    }

    /** A sentence for each setting that is to be mended before there can be a first administrator. */
    static List<String> refusals(AdministratorSettings settings, DemoSettings demo, PasswordRules rules) {
        List<String> sentences = new ArrayList<>();
        if (settings.isByPage()) {
            code(settings).ifPresent(sentences::add);
            return sentences;
        }
        String username = settings.username();
        if (username == null || username.isBlank()) {
            sentences.add(missing("marsad.admin.username"));
        } else if (!isName(username)) {
            sentences.add("marsad.admin.username must be 1 to 64 letters a to z and digits.");
        }
        String password = settings.password();
        if (password == null || password.isBlank()) {
            sentences.add(missing("marsad.admin.password"));
        } else {
            refusal(password, String.valueOf(username), demo, rules, Locale.ENGLISH)
                    .ifPresent(sentence -> sentences.add("marsad.admin.password: " + sentence));
        }
        return sentences;
    }

    private static Optional<String> code(AdministratorSettings settings) {
        String code = settings.setupCode();
        return code == null || code.isBlank() || code.strip().length() >= SHORTEST_CODE
                ? Optional.empty()
                : Optional.of("marsad.admin.setup-code must have at least " + SHORTEST_CODE
                        + " characters: set it to the output of \"openssl rand -hex 32\".");
    }

    private static String missing(String setting) {
        return "There is no administrator yet: set " + setting
                + ", or marsad.admin.setup to true and make one on the page /setup (or run the demo, with the profile demo).";
    }
}
