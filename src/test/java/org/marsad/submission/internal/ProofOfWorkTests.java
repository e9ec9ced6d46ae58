package org.marsad.submission.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofOfWorkTests {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final int BITS = 8;
    private static final String FORM = "the-key-of-one-form";

    private final ProofOfWork work = work("ours", NOW);

    private static ProofOfWork work(String secret, Instant now) {
        return new ProofOfWork(
                purpose -> (secret + purpose).getBytes(UTF_8),
                new WorkSettings(BITS, Duration.ofHours(6)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aSolutionOfOurTaskServesForItsFormAndForNoOther() {
        String solution = solved(work.task(FORM));
        assertThat(work.isDone(solution, FORM)).isTrue();
        assertThat(work.isDone(solution, "the-key-of-another-form")).isFalse();
        assertThat(work.isDone(solution, "")).isFalse();
    }

    @Test
    void everyNodeKnowsItWithoutHavingKeptAnything() {
        assertThat(work("ours", NOW.plusSeconds(60)).isDone(solved(work.task(FORM)), FORM))
                .isTrue();
    }

    @Test
    void aTaskExpires() {
        String solution = solved(work.task(FORM));
        assertThat(work("ours", NOW.plus(Duration.ofHours(6))).isDone(solution, FORM))
                .isFalse();
    }

    @Test
    void aTaskThatSomebodyMadeOrMadeEasierOrLongerIsNone() {
        assertThat(work.isDone(solved(work("theirs", NOW).task(FORM)), FORM)).isFalse();
        String task = work.task(FORM);
        assertThat(work.isDone(solved(task.replace("." + BITS + ".", ".0.")), FORM))
                .isFalse();
        String later = Long.parseLong(task.substring(0, task.indexOf('.'))) + 9999 + task.substring(task.indexOf('.'));
        assertThat(work.isDone(solved(later), FORM)).isFalse();
    }

    @Test
    void anUnsolvedTaskIsNoSolution() {
        String task = work.task(FORM);
        long wrong = 0;
        while (zeroBits(task + ":" + wrong) >= BITS) {
            wrong++;
        }
        assertThat(work.isDone(task + ":" + wrong, FORM)).isFalse();
        assertThat(work.isDone(task, FORM)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "1.8.x:1",
                "99999999999999999999.8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:1",
                "1.99.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:1",
                "1.8.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA:99999999999999999999999"
            })
    void nonsenseIsNoSolutionAndBreaksNothing(String sent) {
        assertThat(work.isDone(sent, FORM)).isFalse();
    }

    private static String solved(String task) {
        long number = 0;
        while (zeroBits(task + ":" + number) < BITS) {
            number++;
        }
        return task + ":" + number;
    }

    private static int zeroBits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            int first = (hash[0] & 0xFF) << 16 | (hash[1] & 0xFF) << 8 | hash[2] & 0xFF;
            return Integer.numberOfLeadingZeros(first) - 8;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
