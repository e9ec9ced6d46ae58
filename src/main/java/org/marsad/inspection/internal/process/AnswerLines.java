package org.marsad.inspection.internal.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lines a worker writes, read in a thread of their own and bounded in length and number. */
final class AnswerLines {

    /** A million characters of Arabic text are 2 MB, six at most when every one is escaped. */
    static final int LONGEST = 8 << 20;

    private final BlockingQueue<Line> lines = new LinkedBlockingQueue<>(2);

    AnswerLines(InputStream in) {
        Thread reader = new Thread(() -> read(new BufferedInputStream(in)), "worker-answers");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether something came that nobody asked for. */
    boolean pending() {
        return !lines.isEmpty();
    }

    Line next(Duration limit) {
        try {
            Line line = lines.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            return line == null ? new Line(End.LATE, "") : line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Line(End.LATE, "");
        }
    }

    private void read(InputStream in) {
        try {
            Line line;
            do {
                line = line(in);
                lines.put(line);
            } while (line.complete());
        } catch (IOException e) {
            lines.offer(Line.BROKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Line line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return new Line(End.COMPLETE, bytes.toString(StandardCharsets.UTF_8));
            }
            if (bytes.size() == LONGEST) {
                return Line.BROKEN;
            }
            bytes.write(next);
        }
        return Line.BROKEN;
    }

    /** @param text what came when it is a whole line, empty otherwise */
    record Line(End end, String text) {

        static final Line BROKEN = new Line(End.BROKEN, "");

        boolean complete() {
            return end == End.COMPLETE;
        }

        boolean late() {
            return end == End.LATE;
        }
    }

    /** How a line ended. */
    enum End {
        COMPLETE,
        /** The process ended in it, or it was too long. */
        BROKEN,
        /** Nothing came in time. */
        LATE
    }
}
