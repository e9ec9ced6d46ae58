package org.marsad.security.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.security.PasswordRules;
import org.marsad.security.StaffAccounts;
import org.marsad.security.StaffRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first administrator, made on a page by whoever has a code that was never in a log. The code is good once, for a while,
 * and only as long as nobody administers.
 */
@Component
public class OneTimeSetup {

    private static final Logger LOG = LoggerFactory.getLogger(OneTimeSetup.class);

    /** What became of an attempt. */
    public enum Outcome {
        MADE,
        WRONG_CODE,
        BAD_NAME,
        NAME_TAKEN,
        BAD_PASSWORD
    }

    private final StaffAccounts accounts;
    private final PasswordRules rules;
    private final AdministratorSettings settings;
    private final DemoSettings demo;
    private final Clock clock;
    private final SetupCodeFile file;
    private byte @Nullable [] code;
    private Instant until = Instant.EPOCH;

    OneTimeSetup(
            StaffAccounts accounts,
            PasswordRules rules,
            AdministratorSettings settings,
            DemoSettings demo,
            Clock clock,
            @Value("${marsad.data-dir}") Path dataDirectory) {
        this.accounts = accounts;
        this.rules = rules;
        this.settings = settings;
        this.demo = demo;
        this.clock = clock;
        this.file = new SetupCodeFile(dataDirectory);
    }

    /** Opens the page. */
    synchronized void begin() {
        String given = settings.setupCode();
        if (given == null || given.isBlank()) {
            code = bytes(file.write());
            LOG.info("there is no administrator yet: make one on the page /setup, with the code in {}", file);
        } else {
            code = bytes(given);
            LOG.info("there is no administrator yet: make one on the page /setup, with the code that was set");
        }
        until = clock.instant().plus(settings.setupWithin());
    }

    /** Closes the page for good. */
    synchronized void forget() {
        code = null;
        file.delete();
    }

    /** True while the page may be used; everybody else finds nothing there. */
    public synchronized boolean isOpen() {
        if (code != null && (!clock.instant().isBefore(until) || accounts.hasAdministrator())) {
            forget();
        }
        return code != null;
    }

    /** Makes the first administrator and closes the page, or says why not and leaves it open. */
    public synchronized Outcome make(String givenCode, String username, String password) {
        if (!isOpen() || !MessageDigest.isEqual(code, bytes(givenCode))) {
            return Outcome.WRONG_CODE;
        }
        if (!AdministratorRules.isName(username)) {
            return Outcome.BAD_NAME;
        }
        if (AdministratorRules.refusal(password, username, demo, rules, Locale.ENGLISH)
                .isPresent()) {
            return Outcome.BAD_PASSWORD;
        }
        if (accounts.find(username).isPresent()) {
            return Outcome.NAME_TAKEN;
        }
        accounts.createIfAbsent(username, password, Set.of(StaffRole.ADMINISTRATOR));
        forget();
        return Outcome.MADE;
    }

    private static byte[] bytes(String text) {
        return text.strip().getBytes(StandardCharsets.UTF_8);
    }
}
