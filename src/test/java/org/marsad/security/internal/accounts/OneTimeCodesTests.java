package org.marsad.security.internal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTests {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The test vectors of RFC 6238, appendix B, for SHA-1; of their eight digits the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082, 1",
        "1111111109, 081804, 37037036",
        "1111111111, 050471, 37037037",
        "1234567890, 005924, 41152263",
        "2000000000, 279037, 66666666",
        "20000000000, 353130, 666666666"
    })
    void codesAreThoseOfTheStandard(long second, String code, long step) {
        assertThat(OneTimeCodes.step(KEY, code, Instant.ofEpochSecond(second))).hasValue(step);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void theStepBeforeAndTheOneAfterCountToo(long late, boolean taken) {
        Instant now = Instant.ofEpochSecond(1111111111L).plusSeconds(late);
        assertThat(OneTimeCodes.step(KEY, "050471", now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"050 471", " 050471 ", "٠٥٠٤٧١", "۰۵۰۴۷۱"})
    void digitsCountInAnyScript(String typed) {
        assertThat(OneTimeCodes.step(KEY, typed, Instant.ofEpochSecond(1111111111L)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "50471", "0050471", "05047a", "050471050471", "-050471", "999999999999999999999"})
    void anythingElseIsNoCode(String typed) {
        assertThat(OneTimeCodes.step(KEY, typed, Instant.ofEpochSecond(1111111111L)))
                .isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keysAreWrittenInBase32(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void thePictureSaysWhatTheTextSays() throws Exception {
        EnrolmentKey key = new EnrolmentKey("editor1", Base32.of(KEY));
        assertThat(read(key.picture())).isEqualTo(key.uri());
        assertThat(key.uri())
                .isEqualTo("otpauth://totp/Marsad:editor1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Marsad");
        assertThat(key.inGroups()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(key.toString()).doesNotContain("GEZD");
    }

    /** Draws the path's squares and lets a reader look at them. */
    private static String read(EnrolmentKey.Picture picture) throws Exception {
        int scale = 4;
        int side = picture.size() * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(picture.path());
        while (square.find()) {
            int left = Integer.parseInt(square.group(1)) * scale;
            int top = Integer.parseInt(square.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + scale, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
                .getText();
    }
}
