package org.marsad.inspection.internal.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.marsad.inspection.Extraction;
import org.marsad.inspection.Outcome;

/**
 * One worker process. It is believed nothing but one line of JSON, in time, with the id it was asked with; whatever
 * else it says or does, it is killed and the file that was in it is to blame.
 */
final class WorkerProcess {

    private static final Duration START = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final AnswerLines lines;

    private WorkerProcess(Process process) {
        this.process = process;
        this.lines = new AnswerLines(process.getInputStream());
    }

    /** Starts one and waits until it takes requests. */
    static WorkerProcess start(WorkerCommand command, Path directory) throws IOException {
        WorkerProcess worker = new WorkerProcess(command.in(directory).start());
        AnswerLines.Line ready = worker.lines.next(START);
        if (!ready.complete() || !AnswerReader.isReady(ready.text())) {
            worker.kill();
            throw new IOException("the worker process does not start");
        }
        return worker;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Outcome ask(String operation, Map<String, String> parameters, Duration limit) {
        String id = UUID.randomUUID().toString();
        try {
            if (lines.pending()) {
                return ended(Extraction.Status.CRASHED); // It speaks without being asked.
            }
            send(Map.of("id", id, "operation", operation, "parameters", parameters));
            AnswerLines.Line line = lines.next(limit);
            if (line.late()) {
                return ended(Extraction.Status.TIMEOUT);
            }
            // What is no answer may be the last words of a JVM without memory.
            Optional<Outcome> answer = line.complete() ? AnswerReader.read(line.text(), id) : Optional.empty();
            return answer.orElseGet(() -> ended(fate()));
        } catch (IOException e) {
            return ended(fate());
        }
    }

    private void send(Map<String, Object> request) throws IOException {
        process.getOutputStream().write((JSON.writeValueAsString(request) + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private Extraction.Status fate() {
        try {
            boolean exited = process.waitFor(2, TimeUnit.SECONDS);
            boolean memory = exited && process.exitValue() == WorkerCommand.OUT_OF_MEMORY;
            return memory ? Extraction.Status.OUT_OF_MEMORY : Extraction.Status.CRASHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Extraction.Status.CRASHED;
        }
    }

    private Outcome ended(Extraction.Status status) {
        kill();
        return AnswerReader.without(status);
    }

    void kill() {
        Kill.tree(process);
    }
}
