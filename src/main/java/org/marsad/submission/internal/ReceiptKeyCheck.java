package org.marsad.submission.internal;

import org.marsad.StartCheck;
import org.springframework.core.env.Environment;

/** Without the key of receipts, no receipt can be given that tracks again after the next start. */
class ReceiptKeyCheck implements StartCheck {

    @Override
    public void check(Environment settings) {
        ReceiptKey.required(settings.getProperty("marsad.receipts.key"));
    }
}
