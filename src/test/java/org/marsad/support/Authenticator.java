package org.marsad.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Somebody's telephone: has taken a key from our page, and shows codes. */
public final class Authenticator {

    private static final Pattern KEY = Pattern.compile("<code dir=\"ltr\">([A-Z2-7 ]{32,})</code>");
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private final byte[] key;
    private final Clock clock;

    private Authenticator(byte[] key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Reads the key from the page that shows it. */
    public static Authenticator reading(String page, Clock clock) {
        Matcher shown = KEY.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return new Authenticator(new Base32().decode(shown.group(1).replace(" ", "")), clock);
    }

    /** The code of now, or of so many steps later. */
    public String code(int stepsLater) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(key, "HmacSHA1"),
                    clock.instant().plus(CODES.getTimeStep().multipliedBy(stepsLater)),
                    java.util.Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a code or a recovery code as the second step of a login; the answer, with the redirect not followed. */
    public static HttpResponse<String> send(StaffClient client, String code) {
        return client.form("/login/code", "code=" + code + "&_csrf=" + client.csrf("/login/code"));
    }
}
