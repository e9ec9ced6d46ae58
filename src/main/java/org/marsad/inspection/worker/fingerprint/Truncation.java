package org.marsad.inspection.worker.fingerprint;

import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Hears whether a JPEG ended too early: the reader fills the rest with grey and goes on, and grey is like grey. */
final class Truncation implements IIOReadWarningListener {

    private boolean cut;

    @Override
    public void warningOccurred(ImageReader reader, String warning) {
        cut |= warning.contains("Truncated");
    }

    void refuseCut() throws IOException {
        if (cut) {
            throw new IOException("the image ends before its end");
        }
    }
}
