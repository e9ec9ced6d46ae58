package org.marsad.security.internal.passwords;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.marsad.security.PasswordRules;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** The rules against the packaged lists, the team's names and the person's own name. */
@Component
class ListedPasswordRules implements PasswordRules {

    /** As many characters as a guesser who knows the lists must still try. */
    private static final int LEAST_TO_GUESS = 7;

    private static final int LEAST_DIFFERENT = 5;

    private final MessageSource messages;
    private final KnownPasswords known;
    private final Optional<String> demo;

    ListedPasswordRules(MessageSource messages, Environment environment) {
        this.messages = messages;
        Map<String, String> names = Binder.get(environment)
                .bind("marsad.team.name", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        this.known = new KnownPasswords(names.values());
        this.demo = environment.acceptsProfiles(Profiles.of("demo"))
                ? Optional.of(environment.getRequiredProperty("marsad.demo.password"))
                : Optional.empty();
    }

    @Override
    public Optional<String> refusal(String password, String username, Locale locale) {
        // The demo's staff have a password that its login page shows; nobody else can have it, and no other profile.
        if (demo.isPresent() && demo.get().equals(password)) {
            return Optional.empty();
        }
        return broken(password, username)
                .map(rule ->
                        messages.getMessage("security.password." + rule, new Object[] {SHORTEST, LONGEST}, locale));
    }

    private Optional<String> broken(String password, String username) {
        String written = WrittenForm.of(password);
        int length = written.codePointCount(0, written.length());
        if (length < SHORTEST) {
            return Optional.of("short");
        }
        if (length > LONGEST) {
            return Optional.of("long");
        }
        if (written.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("control");
        }
        boolean guessable = written.codePoints().distinct().count() < LEAST_DIFFERENT
                || known.toGuess(written, username) < LEAST_TO_GUESS;
        return guessable ? Optional.of("known") : Optional.empty();
    }
}
