package org.marsad.security.internal.passwords;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes the staff's passwords: Argon2id with what OWASP's cheat sheet names as its least (19 MiB, two passes, one lane).
 * Unlike bcrypt it reads a password to its end. The prefix says by what a password was hashed, so that the next hash can
 * take over from it; no more are made at once than there are processors, so that a flood of logins takes no more memory.
 */
@Component
class StaffPasswordEncoder implements PasswordEncoder {

    private static final String CURRENT = "argon2id";
    private static final int KIB = 19 * 1024;

    private final PasswordEncoder hashes =
            new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, new Argon2PasswordEncoder(16, 32, 1, KIB, 2)));
    private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());

    @Override
    public String encode(CharSequence password) {
        atOnce.acquireUninterruptibly();
        try {
            return hashes.encode(WrittenForm.of(password.toString()));
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean matches(CharSequence password, @Nullable String hash) {
        atOnce.acquireUninterruptibly();
        try {
            return hashes.matches(WrittenForm.of(password.toString()), hash);
        } finally {
            atOnce.release();
        }
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashes.upgradeEncoding(hash);
    }
}
