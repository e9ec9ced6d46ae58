package org.marsad.submission.internal;

import java.util.List;
import org.marsad.Checkup;
import org.marsad.StartRefusedException;
import org.marsad.Weakness;
import org.springframework.core.env.Environment;

/** Whether the key of receipts can be random at all. */
class ReceiptKeyCheckup implements Checkup {

    /** Of 32 random bytes, fewer than 16 different ones do not come in a lifetime (one in 10^13). */
    private static final int LEAST_DIFFERENT = 16;

    @Override
    public List<Weakness> weaknesses(Environment settings) {
        String configured = settings.getProperty("marsad.receipts.key", "");
        if (configured.isBlank()) {
            return List.of();
        }
        try {
            byte[] key = ReceiptKey.required(configured);
            return different(key) < LEAST_DIFFERENT ? List.of(Weakness.of("receipts-key")) : List.of();
        } catch (StartRefusedException e) {
            return List.of(Weakness.of("receipts-key"));
        }
    }

    private static long different(byte[] key) {
        boolean[] seen = new boolean[256];
        long different = 0;
        for (byte each : key) {
            different += seen[each & 0xff] ? 0 : 1;
            seen[each & 0xff] = true;
        }
        return different;
    }
}
