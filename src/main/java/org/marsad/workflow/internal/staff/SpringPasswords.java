package org.marsad.workflow.internal.staff;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The engine hashes by our encoder. It puts a salt of its own behind the password, which does no harm, and before the hash
 * the name below, by which it tells our hashes from the ones (SHA-512) that it made itself before.
 */
class SpringPasswords implements PasswordEncryptor {

    static final String NAME = "spring";

    private final PasswordEncoder encoder;

    SpringPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(password);
    }

    @Override
    public boolean check(String password, String hash) {
        return encoder.matches(password, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    /** Whether what the engine stores was hashed otherwise than a password would be now. */
    boolean isOutdated(String stored) {
        String prefix = "{" + NAME + "}";
        return !stored.startsWith(prefix) || encoder.upgradeEncoding(stored.substring(prefix.length()));
    }
}
