package org.marsad.security.internal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class StaffPasswordEncoderTests {

    private final StaffPasswordEncoder encoder = new StaffPasswordEncoder();

    @Test
    void aPasswordIsHashedByArgon2idWithTheLeastThatOwaspNames() {
        String hash = encoder.encode("vermilion gate hums twice");
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(240);
        assertThat(encoder.matches("vermilion gate hums twice", hash)).isTrue();
        assertThat(encoder.matches("vermilion gate hums thrice", hash)).isFalse();
        assertThat(encoder.encode("vermilion gate hums twice")).isNotEqualTo(hash);
    }

    /** What bcrypt would not read: it stops after 72 bytes, which are 36 Arabic letters. */
    @Test
    void aLongPasswordIsReadToItsEnd() {
        String long1 = "نخلة ".repeat(20) + "١";
        assertThat(encoder.matches("نخلة ".repeat(20) + "٢", encoder.encode(long1)))
                .isFalse();
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSamePassword() {
        String composed = "قمر فوق آخر نخلة";
        String decomposed = "قمر فوق \u0627\u0653خر نخلة";
        String presentation = "\uFED7\uFEE4\uFEAE فوق آخر نخلة";
        String hash = encoder.encode(composed);
        assertThat(encoder.matches(decomposed, hash)).isTrue();
        assertThat(encoder.matches(presentation, hash)).isTrue();
    }

    @Test
    void aHashMadeWithLessEffortIsTakenAndCalledOutdated() {
        String weak = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("vermilion gate hums twice");
        assertThat(encoder.matches("vermilion gate hums twice", weak)).isTrue();
        assertThat(encoder.upgradeEncoding(weak)).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode("vermilion gate hums twice")))
                .isFalse();
    }
}
