package org.marsad.submission.internal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.marsad.submission.Receipt;
import org.marsad.submission.ReceiptIssuer;
import org.springframework.stereotype.Component;

/** ReceiptIssuer of other rooms: the same codes under the same key as those of submissions. */
@Component
class KeyedReceiptIssuer implements ReceiptIssuer {

    private static final BigInteger CODES = BigInteger.TEN.pow(16);

    private final SubmissionRows rows;
    private final ReceiptKey key;
    private final ReceiptSettings settings;
    private final SecureRandom random = new SecureRandom();

    KeyedReceiptIssuer(SubmissionRows rows, ReceiptKey key, ReceiptSettings settings) {
        this.rows = rows;
        this.key = key;
        this.settings = settings;
    }

    @Override
    public Receipt issue(Instant now) {
        ReceiptCode code = ReceiptCode.random(random);
        while (rows.isTaken(hash(code))) {
            code = ReceiptCode.random(random);
        }
        return receipt(code, now);
    }

    /** 256 bits of the keyed hash, reduced to 16 digits: the reduction favours no code by more than one in 2^200. */
    @Override
    public Receipt issueFor(String purpose, String clientKey, Instant now) {
        byte[] keyed = HexFormat.of().parseHex(key.hash("receipt for " + purpose, clientKey));
        BigInteger number = new BigInteger(1, keyed).mod(CODES);
        return receipt(new ReceiptCode(String.format(Locale.ROOT, "%016d", number)), now);
    }

    @Override
    public String hashOf(String purpose, String clientKey) {
        return key.hash("repetition of " + purpose, clientKey);
    }

    private Receipt receipt(ReceiptCode code, Instant now) {
        return new Receipt(code.grouped(), hash(code), now.plus(settings.validFor()));
    }

    private String hash(ReceiptCode code) {
        return key.hash("receipt", code.digits());
    }
}
