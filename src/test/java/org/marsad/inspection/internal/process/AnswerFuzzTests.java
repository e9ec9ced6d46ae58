package org.marsad.inspection.internal.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import org.marsad.inspection.Extraction.Status;
import org.marsad.inspection.Outcome;

/** Whatever a worker writes, it is an answer to what was asked or none, soon, and never an accident. */
class AnswerFuzzTests {

    private static final String ID = "0a1b";

    private static final byte[] VALID =
            "{\"id\":\"0a1b\",\"result\":{\"text\":\"نص\",\"findings\":[\"ENCRYPTED\"],\"size\":12},\"status\":\"OK\"}"
                    .getBytes(UTF_8);

    @Property(tries = 500)
    void anyBytesAreNoAnswer(@ForAll @Size(max = 200) byte[] bytes) {
        assertThat(answer(bytes)).isEmpty();
    }

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void aChangedAnswerIsAnAnswerWithAnObjectOrNone(@ForAll Random random) {
        Optional<Outcome> outcome = answer(mutated(random));
        assertThat(outcome.map(Outcome::status).orElse(Status.OK)).isIn(Status.OK, Status.ENCRYPTED, Status.FAILED);
        assertThat(outcome.stream()).allMatch(each -> each.result().isObject());
    }

    @Property(tries = 100)
    void anAnswerCutShortIsNone(@ForAll Random random) {
        assertThat(answer(Arrays.copyOf(VALID, random.nextInt(VALID.length)))).isEmpty();
    }

    @Example
    void theUnchangedAnswerIsUnderstood() {
        assertThat(answer(VALID))
                .hasValueSatisfying(outcome ->
                        assertThat(outcome.result().path("text").asText()).isEqualTo("نص"));
    }

    @Example
    void nestingNumbersAndFloodsBeyondReasonAreNoAnswer() {
        assertThat(result("[".repeat(1_000_000))).isEmpty();
        assertThat(result("{\"a\":".repeat(500) + "1" + "}".repeat(500))).isEmpty();
        assertThat(result("9".repeat(1_000_000))).isEmpty();
        assertThat(result("{\"list\":[" + "{},".repeat(1_000_000) + "{}]}")).isEmpty();
        assertThat(result("{\"size\":1e2147483647}")).isNotNull();
    }

    @Example
    void whatIsOfTheWrongKindIsNoAnswerOrAnEmptyResult() {
        assertThat(result("[1,2]"))
                .hasValueSatisfying(outcome -> assertThat(outcome.result()).isEmpty());
        assertThat(AnswerReader.read("[]", ID)).isEmpty();
        assertThat(AnswerReader.read("null", ID)).isEmpty();
        assertThat(AnswerReader.read("", ID)).isEmpty();
        assertThat(AnswerReader.read("{\"id\":[\"0a1b\"],\"status\":\"OK\"}", ID))
                .isEmpty();
        assertThat(AnswerReader.read("{\"id\":\"0a1b\",\"status\":\"TIMEOUT\"}", ID))
                .isEmpty();
        assertThat(AnswerReader.read(new String(VALID, UTF_8) + "{}", ID)).isEmpty();
        assertThat(AnswerReader.isReady("{\"ready\":[]}")).isFalse();
        assertThat(AnswerReader.isReady("ready")).isFalse();
    }

    private static Optional<Outcome> result(String json) {
        return answer(("{\"id\":\"0a1b\",\"status\":\"OK\",\"result\":" + json + "}").getBytes(UTF_8));
    }

    /** By the way that a worker's output goes. */
    private static Optional<Outcome> answer(byte[] bytes) {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        line[bytes.length] = '\n';
        AnswerLines.Line first = new AnswerLines(new ByteArrayInputStream(line)).next(Duration.ofSeconds(10));
        assertThat(first.late()).isFalse();
        return first.complete() ? AnswerReader.read(first.text(), ID) : Optional.empty();
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = VALID.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = (byte) "{}[]\",:\\\n09eE-".charAt(random.nextInt(14));
                default -> {
                    int to = random.nextInt(bytes.length);
                    System.arraycopy(VALID, at, bytes, to, Math.min(VALID.length - at, bytes.length - to));
                }
            }
        }
        return bytes;
    }
}
