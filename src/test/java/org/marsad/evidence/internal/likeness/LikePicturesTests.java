package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

class LikePicturesTests {

    private final Random random = new Random(11);
    private final PackedParts all = new PackedParts();

    @Test
    void anImageIsLikeAnotherUpToEightyBits() {
        byte[] image = bytes();
        stored(1, Form.IMAGE, changed(image, 80));
        stored(2, Form.IMAGE, changed(image, 81));
        assertThat(like(Form.IMAGE, image)).singleElement().satisfies(match -> {
            assertThat(match.fingerprintId()).isEqualTo(1);
            assertThat(match.kind()).isEqualTo(Likeness.Kind.IMAGE);
            assertThat(match.degree()).isCloseTo(0.375, within(0.001));
        });
    }

    @Test
    void aFrameMustBeCloserThanAnImage() {
        byte[] image = bytes();
        stored(1, Form.VIDEO, bytes(), changed(image, 64));
        stored(2, Form.VIDEO, bytes(), changed(image, 65));
        assertThat(like(Form.IMAGE, image)).singleElement().satisfies(match -> {
            assertThat(match.fingerprintId()).isEqualTo(1);
            assertThat(match.kind()).isEqualTo(Likeness.Kind.VIDEO);
        });
    }

    @Test
    void aVideoThatHoldsAnImageIsLikeIt() {
        byte[] image = bytes();
        stored(1, Form.IMAGE, image);
        assertThat(like(Form.VIDEO, bytes(), changed(image, 10), bytes()))
                .extracting(Match::kind)
                .containsExactly(Likeness.Kind.VIDEO);
    }

    @Test
    void howMuchOfTheShorterVideoIsInTheOtherIsTheDegree() {
        byte[][] clip = {bytes(), bytes(), bytes(), bytes()};
        byte[][] whole = {bytes(), clip[1], clip[2], bytes(), bytes(), clip[3], bytes(), bytes()};
        stored(1, Form.VIDEO, whole);
        assertThat(like(Form.VIDEO, clip))
                .singleElement()
                .satisfies(match -> assertThat(match.degree()).isEqualTo(0.75));
    }

    @Test
    void oneSharedFrameDoesNotMakeVideosAlikeUnlessThereIsNoOther() {
        byte[] title = bytes();
        stored(1, Form.VIDEO, title, bytes(), bytes());
        stored(2, Form.VIDEO, title);
        assertThat(like(Form.VIDEO, bytes(), title, bytes()))
                .extracting(Match::fingerprintId)
                .containsExactly(2L);
    }

    @Test
    void theFiftyLikestAreKept() {
        byte[] image = bytes();
        IntStream.range(0, 75).forEach(i -> stored(i, Form.IMAGE, changed(image, 75 - i)));
        List<Match> found = like(Form.IMAGE, image);
        assertThat(found).hasSize(50).isSortedAccordingTo((a, b) -> Double.compare(b.degree(), a.degree()));
        assertThat(found.get(0).fingerprintId()).isEqualTo(74);
    }

    private void stored(long id, Form form, byte[]... parts) {
        for (int i = 0; i < parts.length; i++) {
            all.add(id, form, Part.of(i, parts[i]));
        }
    }

    private List<Match> like(Form form, byte[]... parts) {
        List<Part> probe = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            probe.add(Part.of(i, parts[i]));
        }
        return LikePictures.of(new Fingerprint(form, probe), all);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[256];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Differs in so many bits of the whole picture, and is another in all crops. */
    private byte[] changed(byte[] hashes, int bits) {
        byte[] changed = bytes();
        System.arraycopy(hashes, 0, changed, 0, 32);
        for (int i = 0; i < bits; i++) {
            changed[i / 8] ^= (byte) (1 << i % 8);
        }
        return changed;
    }
}
