package org.marsad.evidence.internal.likeness;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/**
 * MinHash (Broder 1997) over three words in a row: of 128 orders of all shingles, which one of the text comes first in
 * each. Two texts share as many firsts as they share of all their shingles (Jaccard), give or take 0.04. Of a first
 * only 16 bits are kept: two different ones look the same once in 65,536.
 */
final class MinHash {

    static final int ORDERS = 128;

    private static final int SHINGLE = 3;
    /**
     * Below this a text is not compared. A greeting of nine words, which strangers share, has 7 shingles: of two texts
     * of 30 that is 7 in 53, and stays below the 0.2 that count.
     */
    private static final int FEWEST = 30;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private MinHash() {}

    static Optional<Part> of(String text) {
        Set<Long> shingles = shingles(Words.of(text));
        if (shingles.size() < FEWEST) {
            return Optional.empty();
        }
        long[] least = new long[ORDERS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (long shingle : shingles) {
            for (int order = 0; order < ORDERS; order++) {
                least[order] = Math.min(least[order], mixed(shingle + GOLDEN * (order + 1)));
            }
        }
        return Optional.of(new Part(0, packed(least)));
    }

    private static Set<Long> shingles(List<String> words) {
        long[] hashes = words.stream().mapToLong(MinHash::hash).toArray();
        Set<Long> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= hashes.length; i++) {
            shingles.add(mixed(mixed(hashes[i]) * 31 + mixed(hashes[i + 1]) * 17 + hashes[i + 2]));
        }
        return shingles;
    }

    /** FNV-1a with 64 bits, over UTF-16 units. */
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finaliser of SplitMix64 (Steele et al. 2014): every bit of the answer depends on every bit given. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static long[] packed(long[] least) {
        long[] words = new long[Part.WORDS];
        for (int order = 0; order < ORDERS; order++) {
            words[order / 4] |= (least[order] & 0xffff) << 16 * (order % 4);
        }
        return words;
    }
}
