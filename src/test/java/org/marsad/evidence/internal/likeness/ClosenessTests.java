package org.marsad.evidence.internal.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

class ClosenessTests {

    private final Random random = new Random(3);

    @Test
    void sharedValuesAreCountedLaneByLane() {
        for (int round = 0; round < 1000; round++) {
            byte[] one = bytes();
            byte[] other = bytes();
            int expected = 0;
            for (int lane = 0; lane < 128; lane++) {
                switch (random.nextInt(3)) {
                    case 0 -> System.arraycopy(one, lane * 2, other, lane * 2, 2);
                    case 1 -> other[lane * 2] = one[lane * 2];
                    default -> other[lane * 2 + 1] = one[lane * 2 + 1];
                }
                expected += one[lane * 2] == other[lane * 2] && one[lane * 2 + 1] == other[lane * 2 + 1] ? 1 : 0;
            }
            assertThat(shared(one, other)).isEqualTo(expected);
        }
    }

    @Test
    void theWholePictureIsComparedWithEveryHashOfTheOtherInBothDirections() {
        byte[] one = bytes();
        for (int hash = 0; hash < 8; hash++) {
            byte[] other = bytes();
            System.arraycopy(one, 0, other, hash * 32, 32);
            assertThat(distance(one, other)).isZero();
            assertThat(distance(other, one)).isZero();
        }
    }

    @Test
    void cropsAreNotComparedWithCrops() {
        byte[] one = bytes();
        byte[] other = bytes();
        System.arraycopy(one, 64, other, 96, 32);
        assertThat(distance(one, other)).isGreaterThan(80);
    }

    @Test
    void differingBitsAreCounted() {
        byte[] one = bytes();
        byte[] other = one.clone();
        Arrays.fill(other, 32, 256, (byte) 0x5a);
        other[0] ^= 0x0f;
        other[31] ^= (byte) 0x80;
        assertThat(distance(one, other)).isEqualTo(5);
    }

    @Test
    void aPartIsTheSameAfterItWasStored() {
        byte[] bytes = bytes();
        assertThat(Part.of(7, bytes).bytes()).isEqualTo(bytes);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[256];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int distance(byte[] one, byte[] other) {
        return Closeness.distance(Part.of(0, one).words(), 0, Part.of(0, other).words(), 0);
    }

    private static int shared(byte[] one, byte[] other) {
        return Closeness.shared(Part.of(0, one).words(), 0, Part.of(0, other).words(), 0);
    }
}
