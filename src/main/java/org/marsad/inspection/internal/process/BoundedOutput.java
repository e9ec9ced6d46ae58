package org.marsad.inspection.internal.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what a process writes to its end, and keeps only the beginning. */
final class BoundedOutput {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;

    BoundedOutput(InputStream in, int most) {
        reader = new Thread(() -> read(in, most), "tool-output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream in, int most) {
        byte[] buffer = new byte[8192];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read, most);
            }
        } catch (IOException e) {
            // The process is gone; what it said until then counts.
        }
    }

    private void keep(byte[] buffer, int read, int most) {
        synchronized (kept) {
            kept.write(buffer, 0, Math.min(read, most - kept.size()));
        }
    }

    /** What came; a stream that some lost child holds open is waited for no longer than a second. */
    String text() {
        try {
            reader.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (kept) {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
