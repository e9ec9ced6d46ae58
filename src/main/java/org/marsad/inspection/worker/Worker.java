package org.marsad.inspection.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/**
 * The worker process: one line of JSON in, one line out, until its input ends. It works in its current directory and
 * keeps nothing from one file to the next.
 */
public final class Worker {

    private final Answers answers;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    private Worker(List<Operation> operations) {
        this.answers = new Answers(new Operations(operations), Path.of("").toAbsolutePath());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        serve(() -> Operations.ALL);
    }

    /** Serves these operations, which are made only once nothing can print where answers go; never returns. */
    static void serve(Supplier<List<Operation>> operations) throws IOException, InterruptedException {
        System.setProperty(
                "java.io.tmpdir", Path.of(Answers.TEMPORARY).toAbsolutePath().toString());
        OutputStream answers = new FileOutputStream(FileDescriptor.out);
        // Standard output belongs to the protocol; what a library prints goes where nobody takes it for an answer.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        new Worker(operations.get()).work(answers);
    }

    private void work(OutputStream out) throws IOException, InterruptedException {
        Thread reader = new Thread(this::read, "requests");
        reader.setDaemon(true);
        reader.start();
        write(out, Answers.READY);
        while (true) {
            write(out, answers.to(requests.take()));
        }
    }

    /** Ends the process when the parent is gone, even in the middle of a file. */
    private void read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                requests.add(line);
            }
        } catch (IOException e) {
            // Nobody is there to be told.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void write(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
        out.flush();
    }
}
